import lighthouse, { type Flags, desktopConfig } from 'lighthouse';
import { connect } from 'puppeteer-core';

/** What Lighthouse says of a page: scores from 0 to 100, and what cost points, in a line each. */
export interface Judged {
  readonly scores: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

/** Which pages, as whom. */
export interface JudgedPage {
  readonly url: string;
  /** Null where nobody is signed in. */
  readonly token: string | null;
}

/**
 * Has a page judged by Lighthouse, in a tab of its own.
 * @param browserUrl the browser's developers' protocol
 * @param categories as Lighthouse names them: `accessibility`, `best-practices`, `performance`
 */
export const judge = async (
  browserUrl: string,
  { url, token }: JudgedPage,
  categories: readonly string[],
): Promise<Judged> => {
  const browser = await connect({ browserURL: browserUrl });
  const page = await browser.newPage();
  try {
    if (token !== null)
      await page.evaluateOnNewDocument(`sessionStorage.setItem('mastery.token', '${token}')`);
    const flags: Flags = { onlyCategories: [...categories], logLevel: 'error' };
    const result = await lighthouse(url, flags, desktopConfig, page);
    if (!result) throw new Error(`Lighthouse has nothing to say of ${url}`);
    const { audits, categories: judged, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    // The door has the same address: without this it could be what was judged.
    if (token !== null) await page.waitForSelector('aria/Sign out[role="button"]');
    const all = Object.values(judged);
    return {
      scores: Object.fromEntries(all.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
      problems: all
        .flatMap(({ auditRefs }) => auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${url} ${id}: ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`),
    };
  } finally {
    await page.close();
    await browser.disconnect();
  }
};
