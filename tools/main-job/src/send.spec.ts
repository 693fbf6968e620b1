import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import { type GatewayClient, GatewayRefusal } from './gateway-client.ts';
import { sendEvents } from './send.ts';

const events = Array.from({ length: 450 }, (_, id) => ({ id: String(id) }) as LearningEvent);
const refusal = (status: number, headers: Record<string, string>) =>
  new GatewayRefusal(new Response(null, { status, headers }), '');

const gatewayThat = (answer: (call: number, sent: readonly LearningEvent[]) => number) => {
  const seen: string[] = [];
  const ingest: GatewayClient['ingest'] = (sent) => {
    seen.push(`${sent[0]?.id ?? ''}-${sent.at(-1)?.id ?? ''}`);
    return Promise.resolve({ accepted: answer(seen.length, sent), results: [] });
  };
  return { gateway: { ingest } as GatewayClient, seen };
};

describe('sending events', () => {
  it('goes batch after batch in order and counts what was accepted', async () => {
    const { gateway, seen } = gatewayThat((_call, sent) => sent.length);
    expect(await sendEvents(gateway, events, () => undefined)).toBe(450);
    expect(seen).toEqual(['0-199', '200-399', '400-449']);
  });

  it('sends the same batch again when the gateway says to come back', async () => {
    const { gateway, seen } = gatewayThat((call, sent) => {
      if (call === 2) throw refusal(503, { 'retry-after': '0' });
      return sent.length;
    });
    expect(await sendEvents(gateway, events, () => undefined)).toBe(450);
    expect(seen).toEqual(['0-199', '200-399', '200-399', '400-449']);
  });

  it('gives up on a refusal that no waiting will change', async () => {
    const { gateway } = gatewayThat(() => {
      throw refusal(400, {});
    });
    await expect(sendEvents(gateway, events, () => undefined)).rejects.toThrow(GatewayRefusal);
  });
});
