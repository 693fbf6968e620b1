import { count, moment } from '../../format.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FailureNote } from '../../resource/states.tsx';
import { texts } from '../../texts.ts';
import { type Verification, useVerification } from './use-verification.ts';
import type { Chain, Finding, VerificationSum } from './verification-sum.ts';

const words = texts.operator.trail;
const COLUMNS: readonly Column<Chain>[] = [
  { key: 'chain', label: words.chain, value: ({ topic, partition }) => `${topic}/${partition}` },
  {
    ...{
      key: 'holds',
      label: words.result,
      value: ({ holds }) => (holds ? words.ok : words.broken),
    },
    show: ({ holds }) => (
      <span class={holds ? 'badge badge--good' : 'badge badge--bad'}>
        {holds ? words.ok : words.broken}
      </span>
    ),
  },
  {
    ...{ key: 'entries', label: words.entries, value: ({ entries }) => entries },
    show: ({ entries }) => count(entries),
  },
  {
    ...{ key: 'written', label: words.written, value: ({ writtenAt }) => writtenAt },
    show: ({ writtenAt }) => moment(writtenAt),
  },
];

/** Whether the trail is what was written, partition by partition. */
export const VerificationCard = () => {
  const [verification, verify] = useVerification();
  const isRunning = verification.kind === 'running';
  return (
    <section class="card" aria-labelledby="verification">
      <header class="card__head">
        <h2 id="verification">{words.verification}</h2>
        <button type="button" class="button--quiet" disabled={isRunning} onClick={verify}>
          {words.verify}
        </button>
      </header>
      <Result verification={verification} onAgain={verify} />
    </section>
  );
};

interface ResultProps {
  readonly verification: Verification;
  readonly onAgain: () => void;
}

const Result = ({ verification, onAgain }: ResultProps) => {
  switch (verification.kind) {
    case 'idle':
      return <p class="soft">{words.notVerified}</p>;
    case 'failed':
      return <FailureNote failure={verification.failure} onAgain={onAgain} />;
    case 'running':
      return <p role="status">{words.verifying(count(verification.sum.entries))}</p>;
    case 'done':
      return <Verified sum={verification.sum} />;
  }
};

const Verified = ({ sum }: { readonly sum: VerificationSum }) => (
  <>
    <p class={sum.holds ? 'verdict verdict--good' : 'verdict verdict--bad'} role="status">
      {sum.holds ? words.holds : words.doesNotHold}
    </p>
    <p class="soft">{words.checked(count(sum.entries), count(sum.segments))}</p>
    {sum.findings.length > 0 && <Findings findings={sum.findings} />}
    <DataTable
      caption={words.chains}
      columns={COLUMNS}
      rows={sum.chains}
      keyOf={({ topic, partition }) => `${topic}/${partition}`}
    />
  </>
);

const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <ul class="note note--warn">
    {findings.map(({ topic, partition, segment, offset, kind, detail }) => (
      <li key={`${topic}/${partition}/${segment}/${offset}/${kind}`}>
        {words.finding(`${topic}/${partition}`, segment, offset)} {detail}
      </li>
    ))}
  </ul>
);
