import { registerRoutes } from '#features/registers/register-pages.tsx';
import type { AgreementDetails } from './agreement.ts';
import { AgreementCard, agreementLine } from './card.tsx';
import { aroundAgreement } from './queries.ts';
import { agreementKind, agreementRegister } from './register.ts';
import { Measures } from './measures.tsx';
import { Sources } from './sources.tsx';
import { plansIn } from './values.ts';

/** Agreements: the workspace's register, and what the public sees of it. */
export const agreementRoutes = registerRoutes(agreementRegister, agreementKind, {
  Card: AgreementCard,
  more: ({ var: { published, language } }, { details }) =>
    aroundAgreement(published, language, details as unknown as AgreementDetails),
  sections: async (_, { values }) => {
    const plans = plansIn(values);
    return [<Measures key="measures" details={plans} />, <Sources key="sources" sources={plans.source} />];
  },
  line: (document, language) => agreementLine(document as unknown as { details: AgreementDetails }, language),
});
