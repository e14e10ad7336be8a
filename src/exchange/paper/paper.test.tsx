import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import mammoth from 'mammoth';
import { renderToString } from 'preact-render-to-string';
import { getDocumentProxy } from 'unpdf';
import { unzip } from '#tests/support/unzip.ts';
import { hostilePaper, longPaper, plainPaper } from '#tests/fixtures/paper/papers.ts';
import { writeDocx } from './docx.ts';
import { PaperSheet } from './html.tsx';
import { paragraph, tidy, wordsOf, type Paper } from './paper.ts';
import { writePdf } from './pdf.ts';

const papers = { plainPaper, hostilePaper, longPaper };
for (const [name, paper] of Object.entries(papers)) {
  test(`the page, the Word document and the PDF of ${name} have the same words`, async () => {
    const words = letters(wordsOf(paper).join(''));
    assert.equal(letters(textOfPage(paper)), words);
    assert.equal(letters(await textOfDocx(paper)), words);
    // A row over two sheets is drawn sheet by sheet, so that only the letters, and not their order, can be compared.
    const read = name === 'hostilePaper' ? sorted : letters;
    assert.equal(read(await textOfPdf(paper)), read(words.replaceAll(/[湖北省😀]/gu, '□')));
  });
}

test('the same paper is the same Word document, whenever it is written', async () => {
  const first = await writeDocx(hostilePaper);
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 90_000_000 });
  try {
    assert.ok(Buffer.from(first).equals(await writeDocx(hostilePaper)));
  } finally {
    mock.timers.reset();
  }
});

test('a PDF is tagged, and has its title shown, its language and the mark of PDF/UA-1', async () => {
  for (const paper of Object.values(papers)) {
    const bytes = await writePdf(paper);
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const info = (await pdf.getMetadata()).info as Record<string, unknown>;
    const shown = (await pdf.getViewerPreferences()) as Record<string, unknown> | null;
    const raw = Buffer.from(bytes).toString('latin1');
    assert.deepEqual(await pdf.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
    assert.equal(info['Language'], paper.language);
    assert.equal(info['Title'], tidy(paper).title);
    assert.equal(shown?.['DisplayDocTitle'], true);
    assert.match(raw, /\/StructTreeRoot/);
    assert.match(raw, /pdfuaid:part>1</);
    for (let page = 1; page <= pdf.numPages; page++)
      assert.ok((await (await pdf.getPage(page)).getStructTree())?.children.length, `sheet ${page} is tagged`);
  }
});

test('a Word document has its title, its language, real headings and header rows, and no empty paragraphs', async () => {
  const files = unzip(await writeDocx(plainPaper));
  const [core = '', styles = '', document = ''] = ['docProps/core.xml', 'word/styles.xml', 'word/document.xml'].map(
    (name) => files.get(name),
  );
  assert.match(core, /<dc:title>Fornyelse av medlemskapet i Nordsjøkommisjonen</);
  assert.match(styles, /<w:docDefaults>.*<w:lang w:val="nb-NO"/s);
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption'])
    assert.match(document, new RegExp(`<w:pStyle w:val="${style}"`));
  assert.equal(document.match(/<w:tblHeader\/>/g)?.length, 1);
  assert.doesNotMatch(document, /<w:p>(<w:pPr>((?!<w:r>).)*<\/w:pPr>)?<\/w:p>/);
});

test('mammoth reads the headings and the list of a Word document as such', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(plainPaper)) });
  assert.match(value, /<h1>Kort om medlemskapet<\/h1>/);
  assert.match(value, /<h2>Hva det koster<\/h2>.*<thead><tr><th>.*År.*<\/thead>/s);
  assert.match(value, /<ul><li><strong>Verv: <\/strong>nestleder/);
});

test('an address that runs something leads nowhere, in any form', async () => {
  assert.doesNotMatch(renderToString(<PaperSheet paper={hostilePaper} />), /href="javascript/);
  const word = unzip(await writeDocx(hostilePaper));
  assert.doesNotMatch([...word.values()].join(''), /javascript/);
  assert.doesNotMatch(Buffer.from(await writePdf(hostilePaper)).toString('latin1'), /javascript/i);
});

test('a paper without anything in it is still a paper', async () => {
  const empty: Paper = { language: 'en', title: 'Nothing', county: 'A county', date: '2026-03-01', blocks: [] };
  assert.match(await textOfPdf(empty), /Nothing/);
  assert.match(await textOfDocx({ ...empty, blocks: [paragraph('')] }), /Nothing/);
});

test('the same paper twice gives the same PDF', async () => {
  assert.deepEqual(await writePdf(plainPaper), await writePdf(plainPaper));
});

/** Only the letters: where lines break and what marks an item differ. */
const letters = (text: string) => text.replaceAll(/[\s\u00a0•‣–\u200b-]/g, '').normalize();

const sorted = (text: string) => Array.from(letters(text)).sort().join('');

const textOfDocx = async (paper: Paper) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(paper)) })).value;

/** What stands on the sheets and is no ornament, as feet and repeated header rows are. */
async function textOfPdf(paper: Paper): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await writePdf(paper)));
  let text = '';
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true });
    text += withoutOrnaments(items as Marked[]);
  }
  return text;
}

type Marked = { type?: string; tag?: string; str?: string };

function withoutOrnaments(items: readonly Marked[]): string {
  const open: (string | undefined)[] = [];
  return items
    .map(({ type, tag, str = '' }) => {
      if (type?.startsWith('begin')) open.push(tag);
      else if (type === 'endMarkedContent') open.pop();
      return open.includes('Artifact') ? '' : str;
    })
    .join('');
}

const textOfPage = (paper: Paper) =>
  renderToString(<PaperSheet paper={paper} />)
    .replaceAll(/<(?:"[^"]*"|[^">])+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
