/** How a server uses an archive of its classes. */
export interface ClassArchive {
  /** The archive to start from. */
  readonly archive?: string;
  /** Where to write one when the server ends. */
  readonly recordTo?: string;
}

/** The JVM's arguments: a small heap, and one collector thread, since the apps share the cores. */
export function jvmArguments(heapMegabytes: number, classes: ClassArchive): readonly string[] {
  return [
    ...[`-Xmx${heapMegabytes}m`, '-XX:+UseSerialGC'],
    // An archive of another JVM is ignored with a warning, so it can only help.
    ...(classes.archive ? [`-XX:SharedArchiveFile=${classes.archive}`] : []),
    ...(classes.recordTo ? [`-XX:ArchiveClassesAtExit=${classes.recordTo}`] : []),
  ];
}
