import { formatAmount, formatDay, formatFigure, formatNumber } from '#platform/format.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { parseMoney } from '#platform/money.ts';
import type { Field, RegisterWords } from '#records/register/register.ts';
import { registerTexts } from './texts.ts';

/** What names stand for the ids in some values. */
export type Names = ReadonlyMap<string, string>;

type InWords = { words: RegisterWords; language: Language; names: Names };

/** A field in words, as it stands in its record's values; empty where nobody has filled it in. `prefix` is that of a part's row. */
export function cellWords(field: Field, values: Values, prefix: string, at: InWords): string {
  const value = values[prefix + field.name] ?? '';
  if (!value) return '';
  const { language, names, words } = at;
  const option = (code: string) => words.options?.[optionsName(prefix, field.name)]?.[code] ?? code;
  if (field.type === 'day') return formatDay(value, language);
  if (field.type === 'count') return formatNumber(Number(value), language);
  if (field.type === 'percent') return `${formatFigure(value, language)}\u00A0%`;
  if (field.type === 'choice') return option(value);
  if (field.type === 'choices') return value.split(',').map(option).join(', ');
  if (field.type === 'reference') return names.get(value) ?? '';
  if (field.type === 'flag') return registerTexts[language].yes;
  if (field.type !== 'money') return value;
  const currency = values[prefix + field.currency] || 'NOK';
  const read = parseMoney(value, currency);
  return read.ok ? formatAmount(read.amount, currency, language) : value;
}

/** Fields that say something by themselves: an amount tells its currency, which need not stand beside it once more. */
export function toldFields(fields: readonly Field[]): Field[] {
  const currencies = new Set(fields.flatMap((field) => (field.type === 'money' ? field.currency : [])));
  return fields.filter(({ name }) => !currencies.has(name));
}

/** `fee.ID.` and `currency` are the options `fee.currency`. */
const optionsName = (prefix: string, name: string) => (prefix ? `${prefix.split('.')[0]}.${name}` : name);
