import {
  cpSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { NONROOT } from '../images.ts';

/** What Node.js needs to run: what Google's distroless images have, too. */
const PACKAGES = [
  'base-files',
  'ca-certificates',
  'libc6',
  'libgcc-s1',
  'libstdc++6',
  'netbase',
  'tzdata',
];

/** Parts of them that no server reads. */
const LEFT_OUT =
  /^usr\/share\/(man|lintian|locale|bug|base-files|info|dict|gdb|gcc)(\/|$)|\/gconv\/|^usr\/s?bin\/|^usr\/share\/doc\/.*\/(?!copyright$)[^/]+$/;

/** Debian's folders of old are links since they were merged. */
const MERGED = /^(bin|sbin|lib|lib64)(?=\/)/;

/**
 * Makes a root without shell or package manager of the files that a few packages of a whole system have, and of Node.js
 * where distroless images have it.
 */
export const makeRunBase = (system: string, root: string, node: string): void => {
  for (const path of filesOf(system).filter((file) => !LEFT_OUT.test(file))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    place(join(system, path), join(root, path));
  }
  // Made when it is installed, so no package has it.
  const authorities = 'etc/ssl/certs/ca-certificates.crt';
  cpSync(join(system, authorities), join(root, authorities));
  for (const name of ['lib', 'lib64', 'bin', 'sbin']) symlinkSync(`usr/${name}`, join(root, name));
  for (const name of [
    'proc',
    'sys',
    'dev',
    'run',
    'usr/bin',
    'usr/sbin',
    'var/lib',
    'home/nonroot',
  ]) {
    mkdirSync(join(root, name), { recursive: true });
  }
  mkdirSync(join(root, 'tmp'), { mode: 0o1777 });
  writeFileSync(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/root:/sbin/nologin\n' +
      `nonroot:x:${NONROOT}:${NONROOT}:nonroot:/home/nonroot:/sbin/nologin\n`,
  );
  writeFileSync(join(root, 'etc/group'), `root:x:0:\nnonroot:x:${NONROOT}:\n`);
  writeFileSync(join(root, 'etc/nsswitch.conf'), 'hosts: files dns\n');
  mkdirSync(join(root, 'nodejs/bin'), { recursive: true });
  cpSync(node, join(root, 'nodejs/bin/node'));
};

/** Puts a file or a link there as it is; links lead to where they lead within the root, which need not be here. */
const place = (from: string, to: string): void => {
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else cpSync(from, to);
};

/** The files and links that dpkg says the packages have, where they really lie. */
const filesOf = (system: string): readonly string[] => {
  const info = join(system, 'var/lib/dpkg/info');
  const lists = globSync(
    PACKAGES.map((name) => `${name}{,:*}.list`),
    { cwd: info },
  );
  return lists
    .flatMap((list) => readFileSync(join(info, list), 'utf8').split('\n'))
    .map((path) => path.replace(/^\//, '').replace(MERGED, 'usr/$1'))
    .filter((path) => !['', '.', 'bin', 'sbin', 'lib', 'lib64'].includes(path))
    .filter((path) => {
      const found = lstatSync(join(system, path), { throwIfNoEntry: false });
      return found !== undefined && !found.isDirectory();
    });
};
