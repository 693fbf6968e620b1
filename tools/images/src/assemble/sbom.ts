import type { Installed } from './installed.ts';

/** What of a package-lock.json is read here: the hash of each package by its place. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string } | undefined>>;
}

/** What the bill is about. */
export interface Product {
  readonly name: string;
  readonly version: string;
}

/**
 * A software bill of materials, CycloneDX 1.6, of what is installed and not of what should be. It names neither time nor
 * serial number, so the same installation always has the same bill. (`npm sbom` for one workspace leaves packages out
 * that others need, too.)
 */
export const bomOf = (product: Product, packages: readonly Installed[], lock: Lock) => ({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': purlOf(product),
      ...product,
      purl: purlOf(product),
      licenses: [{ expression: 'Apache-2.0' }],
    },
  },
  components: packages.map((each) => ({
    type: 'library',
    // Two copies of one version are two places.
    'bom-ref': each.path,
    name: each.name,
    version: each.version,
    purl: purlOf(each),
    ...(each.license !== 'unknown' && { licenses: [licenseOf(each.license)] }),
    hashes: hashesOf(lock.packages[each.path]?.integrity),
  })),
});

/** https://github.com/package-url/purl-spec: the @ of a scope is escaped, its slash is not. */
const purlOf = ({ name, version }: Product): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** One licence by its name, which need not be SPDX's; several as the expression that they are. */
const licenseOf = (license: string) =>
  / (OR|AND|WITH) /.test(license) ? { expression: license } : { license: { name: license } };

/** Subresource integrity is base64, a bill wants hex. */
const hashesOf = (integrity: string | undefined) => {
  const sha512 = /sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '')?.[1];
  if (sha512 === undefined) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }];
};
