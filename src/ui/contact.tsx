import type { ComponentChildren } from 'preact';

type ContactProps = { unit: ComponentChildren; mail?: string | undefined; phone?: string | undefined };

/** Whom to turn to: a unit of the county, never a person. */
export function Contact({ unit, mail, phone }: ContactProps) {
  return (
    <address class="plain">
      <span class="block">{unit}</span>
      {mail && (
        <a class="block" href={`mailto:${mail}`}>
          {mail}
        </a>
      )}
      {phone && (
        <a class="block" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      )}
    </address>
  );
}
