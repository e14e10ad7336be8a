import type { InEachLanguage } from '#platform/language.ts';
import type { RegisterWords } from '#records/register/register.ts';

const nb = {
  amountNegative: 'Beløpet kan ikke være mindre enn null',
  hoursOfMoney: 'Timer hører til kilder som er timer. Velg egne timer eller partneres timer, eller tøm feltet.',
  rateTooHigh: 'Kursen er høyere enn for noen valuta. Skriv kroner for én enhet, som 11,6276.',
  claimOverGrant: 'Kravet er større enn det som er igjen av støtten',
  approvedOverClaimed: 'Godkjent kan ikke være mer enn det som er krevd',
  receivedOverApproved: 'Mottatt kan ikke være mer enn det som er godkjent',
  receivedFirst: 'Pengene kan ikke komme før de er krevd',
};

const nn: typeof nb = {
  amountNegative: 'Beløpet kan ikkje vere mindre enn null',
  hoursOfMoney: 'Timar høyrer til kjelder som er timar. Vel eigne timar eller timar frå partnarar, eller tøm feltet.',
  rateTooHigh: 'Kursen er høgare enn for nokon valuta. Skriv kroner for éi eining, som 11,6276.',
  claimOverGrant: 'Kravet er større enn det som er att av støtta',
  approvedOverClaimed: 'Godkjent kan ikkje vere meir enn det som er kravd',
  receivedOverApproved: 'Motteke kan ikkje vere meir enn det som er godkjent',
  receivedFirst: 'Pengane kan ikkje kome før dei er kravde',
};

const en: typeof nb = {
  amountNegative: 'The amount cannot be less than nothing',
  hoursOfMoney: 'Hours belong to sources that are hours. Choose own hours or partners’ hours, or empty the field.',
  rateTooHigh: 'The rate is higher than that of any currency. Write kroner for one unit, such as 11.6276.',
  claimOverGrant: 'The claim is more than what remains of the grant',
  approvedOverClaimed: 'No more can be approved than was claimed',
  receivedOverApproved: 'No more can be received than was approved',
  receivedFirst: 'The money cannot come before it is claimed',
};

/** What each error of `moneyRules` says, for the words of the register that asks them. */
export const moneyErrors: InEachLanguage<RegisterWords['errors'] & typeof nb> = { nb, nn, en };
