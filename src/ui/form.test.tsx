import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CheckboxGroup, RadioField } from './choices.tsx';
import { ErrorSummary, TextField, useFields } from './form.tsx';
import { LanguagesField } from './languages-field.tsx';

const html = (view: VNode) => renderToString(view);
const nothing = { values: {}, errors: {} };

test('label, hint, what others saved and error are tied to their field, in the order of reading', () => {
  const field = { name: 'title', value: 'Mitt', hint: 'Kort', theirs: 'Deres', error: 'Skriv en tittel' };
  const text = html(<TextField {...field} label="Tittel" required />);
  assert.match(text, /<label class="ds-label" for="title">/);
  assert.match(text, /aria-invalid="true" aria-describedby="title-hint title-theirs title-error"/);
  for (const part of ['hint', 'theirs', 'error']) assert.match(text, new RegExp(`id="title-${part}"`));
});

test('a field that may be empty says so', () => {
  assert.match(html(<TextField name="a" label="A" required={false} />), /\(valgfritt\)/);
  assert.doesNotMatch(html(<TextField name="a" label="A" />), /valgfritt/);
});

test('the summary leads to each field that was refused, the first of a group included', () => {
  const fields = [{ name: 'title.nb', error: 'Skriv en tittel' }, { name: 'kind', error: 'Velg' }, { name: 'fine' }];
  const text = html(<ErrorSummary fields={fields} />);
  assert.deepEqual(
    [...text.matchAll(/href="(#[^"]+)"/g)].map(([, to]) => to),
    ['#title-nb', '#kind'],
  );
  assert.match(html(<RadioField name="kind" label="Slag" choices={[['a', 'A']]} />), /id="kind"/);
  assert.equal(html(<ErrorSummary fields={[{ name: 'fine' }]} />), '');
});

test('a draft gives its fields their values, their errors in words, and only what others changed', () => {
  function Probe() {
    const field = useFields(
      { values: { a: '1', b: '2' }, errors: { a: 'gone', b: 'odd' } },
      { gone: 'Borte' },
      { a: '1', b: '3' },
    );
    return <p>{JSON.stringify([field('a'), field('b')])}</p>;
  }
  const [a, b] = JSON.parse(
    html(<Probe />)
      .replaceAll(/<\/?p>/g, '')
      .replaceAll('&quot;', '"'),
  );
  assert.deepEqual(a, { name: 'a', value: '1', error: 'Borte' });
  assert.deepEqual(b, { name: 'b', value: '2', error: 'Se på dette feltet en gang til', theirs: '3' });
});

test('several that are ticked are sent under one name', () => {
  const text = html(
    <CheckboxGroup
      name="goals"
      label="Mål"
      chosen={['8']}
      choices={[
        ['4', 'Mål 4'],
        ['8', 'Mål 8'],
      ]}
    />,
  );
  assert.equal(text.match(/name="goals"/g)?.length, 2);
  assert.match(text, /value="8" checked/);
});

test('a text in three languages shows its source, folds the others, and unfolds one that was refused', () => {
  const all = (errors: Record<string, string>) => {
    function Probe() {
      const field = useFields({ ...nothing, errors }, { long: 'For lang' });
      return (
        <LanguagesField
          name="title"
          label="Tittel"
          field={field}
          source="nn"
          flags={{ nb: 'outdated', en: 'borrowed' }}
        />
      );
    }
    return html(<Probe />);
  };
  assert.deepEqual(
    [...all({}).matchAll(/name="(title\.\w+)"/g)].map(([, name]) => name),
    ['title.nn', 'title.nb', 'title.en'],
  );
  assert.match(all({}), /bokmål: utdatert.*engelsk: lånt fra nynorsk/);
  assert.doesNotMatch(all({}), /<details[^>]* open/);
  assert.match(all({ 'title.en': 'long' }), /<details[^>]* open/);
});
