import type { Buildah } from './buildah.ts';

/** What an image says about how it is run. */
export interface ImageConfig {
  readonly User: string;
  readonly Env: readonly string[];
  readonly WorkingDir: string;
  readonly Entrypoint: readonly string[];
  readonly Cmd: readonly string[] | null;
  readonly Labels: Readonly<Record<string, string>> | null;
  readonly ExposedPorts: Readonly<Record<string, unknown>> | null;
  readonly Volumes: Readonly<Record<string, unknown>> | null;
  readonly Healthcheck?: { readonly Test: readonly string[] };
}

/** An image, unpacked so that it can be looked at and run. */
export interface Container {
  readonly root: string;
  readonly config: ImageConfig;
  remove(): Promise<void>;
}

/** Unpacks an image. */
export const openImage = async (buildah: Buildah, image: string): Promise<Container> => {
  const inspected = JSON.parse(await buildah(['inspect', '--type', 'image', image])) as {
    readonly Docker: { readonly config: ImageConfig };
  };
  const id = await buildah(['from', '--pull-never', image]);
  return {
    root: await buildah(['mount', id]),
    config: inspected.Docker.config,
    remove: async () => {
      await buildah(['rm', id]);
    },
  };
};

/** How a command of an image is run. */
export interface InImage {
  /** Appended to the entry point; by default the image's own. */
  readonly args?: readonly string[];
  /** Instead of the entry point. */
  readonly entrypoint?: readonly string[];
  /** Before the image's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files and folders of this machine by where the image finds them, which can be written. */
  readonly volumes?: Readonly<Record<string, string>>;
}

/** A program with its arguments and its whole environment. */
export interface Runnable {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The root becomes one of its own, read-only, with what an engine adds to it (/proc, /dev, a /tmp in memory); then a
 * process that is nobody in particular takes this one's place, so that signals reach it.
 */
const SCRIPT = `set -eu
root=$1 workdir=$2 user=$3 volumes=$4
shift 4
mount --bind "$root" "$root"
for volume in $volumes; do
  from=\${volume%%=*} to=$root\${volume#*=}
  if [ -d "$from" ]; then mkdir -p "$to"; else mkdir -p "\${to%/*}"; touch "$to"; fi
done
mount -o remount,bind,ro "$root"
for volume in $volumes; do mount --bind "\${volume%%=*}" "$root\${volume#*=}"; done
mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777,size=64m tmpfs "$root/tmp"
exec unshare --root="$root" --wd="$workdir" --setuid "\${user%:*}" --setgid "\${user#*:}" "$@"
`;

/** The command line that runs an image without an engine, as the user it names and on a read-only root. */
export const inImage = ({ root, config }: Container, options: InImage = {}): Runnable => {
  const own = Object.fromEntries(config.Env.map((pair) => split(pair)));
  const volumes = Object.entries(options.volumes ?? {}).map(
    ([inside, here]) => `${here}=${inside}`,
  );
  const entrypoint = options.entrypoint ?? config.Entrypoint;
  const args = options.args ?? (options.entrypoint ? [] : (config.Cmd ?? []));
  return {
    command: 'unshare',
    args: [
      ...['--mount', '--propagation', 'private', '/bin/sh', '-c', SCRIPT, 'in-image'],
      ...[root, config.WorkingDir, config.User, volumes.join(' ')],
      ...[...entrypoint, ...args],
    ],
    env: { ...own, ...options.env },
  };
};

const split = (pair: string): readonly [string, string] => {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
};
