import { heading, list, type Block } from '#exchange/paper/paper.ts';
import { formatDay } from '#platform/format.ts';
import { feeWords, type MemoFacts } from './memo.ts';
import { accountTexts } from './texts.ts';

/** What it leads to that a relation continues, is renegotiated or is left, as far as the record tells. */
export function consequences(memo: MemoFacts): Block[] {
  const text = accountTexts[memo.language];
  const choices = [
    [text.continueHead, whereItContinues(memo)],
    [text.renegotiateHead, whereItIsRenegotiated(memo)],
    [text.leaveHead, whereItIsLeft(memo)],
  ] as const;
  return choices.flatMap(([head, says]) => [heading(2, head), ...list(says)]);
}

function whereItContinues({ language, years, renewsOn, renewsItself }: MemoFacts): string[] {
  const text = accountTexts[language];
  const day = formatDayOr(renewsOn, language);
  const goesOn = !day ? text.runsOn : renewsItself ? text.renewsItself(day) : text.mustRenew(day);
  const withFee = years.findLast(({ fees }) => fees.length > 0);
  return [goesOn, ...(withFee ? [text.feeGoesOn(feeWords(withFee.fees, language))] : [])];
}

function whereItIsRenegotiated({ language, kind, counterpart, deadline }: MemoFacts): string[] {
  const text = accountTexts[language];
  const by = deadline ? [text.bringUpBy(formatDay(deadline.day, language))] : [];
  return [text.bringUp(counterpart || text.counterpart), ...by, text.sayWhat[kind] ?? ''];
}

function whereItIsLeft({ language, deadline, representatives, shown, required, ...memo }: MemoFacts): string[] {
  const text = accountTexts[language];
  const mandates = new Set(representatives.map(({ id }) => id)).size;
  const until = formatDayOr(memo.endsOn || memo.renewsOn, language);
  return [
    deadline?.rule === 'notice' && text.leaveBy(formatDay(deadline.day, language)),
    deadline?.rule !== 'notice' && memo.noticeMonths > 0 && text.leaveNotice(memo.noticeMonths),
    until && text.leaveEnds(until),
    mandates > 0 && text.leaveMandates(mandates),
    shown.length > 0 && text.leaveContributions(shown.length),
    required.length > 0 && text.leaveRequired(required.join(', ')),
    text.leaveRejoin[memo.kind],
  ].filter((each) => typeof each === 'string' && each !== '') as string[];
}

const formatDayOr = (day: string, language: MemoFacts['language']) => (day ? formatDay(day, language) : '');
