import type { VNode } from 'preact';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { projectPaths } from '#features/projects/paths.ts';
import type { RecordView } from '#records/record.ts';
import { Details, Section } from '#ui/page.tsx';
import { Mark } from '#ui/list.tsx';
import { lessonFields, type Lesson } from './lesson.ts';
import { lessonPaths } from './paths.ts';
import { similarLessons, type Likeness, type SimilarLesson } from './similar.ts';
import { lessonTexts, type LessonTexts } from './texts.ts';

/** What was learned in projects like this one, as a section of a page; nothing where nothing is alike. */
export async function similarSection(page: Page, record: RecordView): Promise<VNode | null> {
  const { db, actor, language } = page.var;
  const lessons = await similarLessons(db, actor, record, language);
  return lessons.length ? <Similar lessons={lessons} /> : null;
}

function Similar({ lessons }: { lessons: readonly SimilarLesson[] }) {
  const text = useTexts(lessonTexts);
  const all = useHref()(lessonPaths.list);
  return (
    <Section id="similar" heading={text.similar} more={<a href={all}>{text.allLessons}</a>}>
      {lessons.map((lesson) => (
        <LessonText key={lesson.id} lesson={lesson} why={whyAlike(lesson.likeness, text.likeness)} />
      ))}
    </Section>
  );
}

/** In which ways a project is alike, the most telling first. */
export function whyAlike(likeness: Likeness, words: LessonTexts['likeness']): string[] {
  const { programme, partners, themes, words: common, countries } = likeness;
  return [
    programme ? words.programme : '',
    partners ? words.partners(partners) : '',
    themes ? words.themes(themes) : '',
    common ? words.words(common) : '',
    countries ? words.countries(countries) : '',
  ].filter(Boolean);
}

/** The way to what was learned in all projects. */
export function LessonsLink() {
  return <a href={useHref()(lessonPaths.list)}>{useTexts(lessonTexts).title}</a>;
}

type LessonProps = { lesson: Lesson; why?: readonly string[] | undefined; level?: 2 | 3 };

/** What one project taught, under its name. */
export function LessonText({ lesson: { id, title, texts }, why = [], level = 3 }: LessonProps) {
  const text = useTexts(lessonTexts);
  const href = useHref()(projectPaths.work, { id });
  const Heading = `h${level}` as const;
  return (
    <article class="lesson">
      <Heading>
        <a href={href}>{title}</a>
      </Heading>
      {why.length > 0 && (
        <p class="why">
          {why.map((each) => (
            <Mark key={each}>{each}</Mark>
          ))}
        </p>
      )}
      <dl>
        {lessonFields.map((field) => {
          const said = texts[field];
          if (!said) return null;
          return [
            <dt key={field}>{text.fields[field]}</dt>,
            <dd key={`${field} text`} lang={said.language}>
              <Shortened words={said.text} />
            </dd>,
          ];
        })}
      </dl>
    </article>
  );
}

const most = 320;

/** A long text is opened by who wants all of it. */
function Shortened({ words }: { words: string }) {
  const text = useTexts(lessonTexts);
  const paragraphs = (part: string) => part.split(/\n{2,}/).map((each) => <p key={each}>{each}</p>);
  if (words.length <= most) return <>{paragraphs(words)}</>;
  const end = words.lastIndexOf(' ', most);
  const at = end > 0 ? end : most;
  return (
    <>
      {paragraphs(`${words.slice(0, at)} …`)}
      <Details summary={text.more}>{paragraphs(words.slice(at))}</Details>
    </>
  );
}
