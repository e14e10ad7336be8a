import type { ComponentChildren } from 'preact';
import { languages, useTexts, type Language } from '#platform/language.ts';
import { TextArea, TextField, type FieldState } from './form.tsx';
import { uiTexts } from './texts.ts';

/** How a text stands in a language that it was not first written in. */
export type TextFlag = 'missing' | 'outdated' | 'borrowed';

type LanguagesProps = {
  /** `title` becomes the fields `title.nb`, `title.nn` and `title.en`. */
  name: string;
  label: string;
  /** Gives each of them its value and error: see `useFields`. */
  field: (name: string) => FieldState;
  /** The language the text is first written in; its field stands open. */
  source: Language;
  flags?: Partial<Record<Language, TextFlag>> | undefined;
  /** Which language a borrowed text was taken from; the source when left out. */
  from?: Partial<Record<Language, Language>> | undefined;
  hint?: ComponentChildren;
  area?: boolean | undefined;
  rows?: number | undefined;
  limit?: number | undefined;
  required?: boolean | undefined;
};

/** One text in three languages: the one it is written in first, the other two a fold away. */
export function LanguagesField(props: LanguagesProps) {
  const { name, label, field, source, flags = {}, from = {} } = props;
  const text = useTexts(uiTexts);
  const others = languages.filter((language) => language !== source);
  const mustShow = others.some((language) => field(`${name}.${language}`).error);
  return (
    <div class="languages-field">
      <OneLanguage {...props} language={source} label={`${label} (${text.inLanguage[source]})`} />
      <details class="ds-details" open={mustShow}>
        <summary>
          {text.otherLanguages(label)}
          {others.map((language) => (
            <Flag key={language} language={language} flag={flags[language]} from={from[language] ?? source} />
          ))}
        </summary>
        <div>
          {others.map((language) => (
            <OneLanguage
              key={language}
              {...props}
              required={undefined}
              hint={undefined}
              language={language}
              label={`${label} (${text.inLanguage[language]})`}
            />
          ))}
        </div>
      </details>
    </div>
  );
}

type OneProps = LanguagesProps & { language: Language };

function OneLanguage({ name, label, field, language, hint, area, rows, limit, required }: OneProps) {
  const shared = { hint, ...field(`${name}.${language}`), label, limit, required, lang: language };
  return area ? <TextArea {...shared} rows={rows} /> : <TextField {...shared} />;
}

type FlagProps = { language: Language; flag: TextFlag | undefined; from: Language };

/** "nynorsk: lånt fra bokmål", or only the language where all is well. */
function Flag({ language, flag, from }: FlagProps) {
  const text = useTexts(uiTexts);
  const word = flag === 'borrowed' ? text.flags.borrowed(text.inLanguage[from]) : flag && text.flags[flag];
  return (
    <span class="mark" data-color={flag ? 'brick' : undefined}>
      {text.inLanguage[language]}
      {word && `: ${word}`}
    </span>
  );
}
