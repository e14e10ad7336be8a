import { formatMoment } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import type { listMessages } from '#platform/mail.ts';
import { useHref } from '#platform/paths.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Row, Rows } from '#ui/list.tsx';
import { Details } from '#ui/page.tsx';
import { mailPaths } from './paths.ts';
import { mailTexts } from './texts.ts';

type Message = Awaited<ReturnType<typeof listMessages>>[number];
type Props = { messages: Message[]; mails: boolean; next: string | undefined };

/** Mail as it leaves the house, or as it waits where there is no server to send it. */
export function MailPage({ messages, mails, next }: Props) {
  const text = useTexts(mailTexts);
  const href = useHref();
  return (
    <WorkLayout title={text.title} lead={mails ? text.leadSent : text.leadHere} section="mail">
      {messages.length === 0 && <EmptyState title={text.none}>{text.noneMore}</EmptyState>}
      <Rows label={text.title}>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} open={!mails} />
        ))}
      </Rows>
      <Pager next={next && `${href(mailPaths.list)}?before=${next}`} />
    </WorkLayout>
  );
}

const colors = { waiting: 'gold', sent: 'moss', failed: 'brick' } as const;

function MessageRow({ message, open }: { message: Message; open: boolean }) {
  const text = useTexts(mailTexts);
  const language = useLanguage();
  const { subject, recipient, state, failure, created_at } = message;
  return (
    <Row title={subject} why={<Mark color={colors[state]}>{open ? text.here : text.states[state]}</Mark>}>
      <p>
        {text.to(recipient)}, {formatMoment(created_at, language)}
      </p>
      {failure && <p>{text.failure(failure)}</p>}
      {open && message.text && (
        <Details summary={text.read}>
          <MailText text={message.text} />
        </Details>
      )}
    </Row>
  );
}

/** The links of a mail can be pressed. */
function MailText({ text }: { text: string }) {
  return (
    <>
      {text.split('\n\n').map((part) => (
        <p key={part}>{/^https?:\/\/\S+$/.test(part.trim()) ? <a href={part.trim()}>{part.trim()}</a> : part}</p>
      ))}
    </>
  );
}
