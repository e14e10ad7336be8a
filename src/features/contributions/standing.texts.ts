const nb = {
  shown: (count: number) => `${count} vist`,
  active: (count: number) => `${count} i gang`,
  promised: 'Lovet',
  nothing: 'ingen aktivitet',
  lastYear: (year: number) => `Vist i ${year}`,
  beyond: (count: number) => `${count} utover`,
};

const nn: typeof nb = {
  shown: (count) => `${count} vist`,
  active: (count) => `${count} i gang`,
  promised: 'Lova',
  nothing: 'ingen aktivitet',
  lastYear: (year) => `Vist i ${year}`,
  beyond: (count) => `${count} utover`,
};

const en: typeof nb = {
  shown: (count) => `${count} shown`,
  active: (count) => `${count} under way`,
  promised: 'Promised',
  nothing: 'no activity',
  lastYear: (year) => `Shown in ${year}`,
  beyond: (count) => `${count} beyond`,
};

/** How far something promised has come, as a cell and a mark say it. */
export const standingTexts = { nb, nn, en };
