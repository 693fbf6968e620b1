/** Standard variables of OpenTelemetry, such as `OTEL_TRACES_SAMPLER`. */
export type TelemetrySettings = Readonly<Record<string, string>>;

/** The variables of OpenTelemetry in an environment: what `npm start` passes on to every app. */
export const telemetrySettings = (env: NodeJS.ProcessEnv): TelemetrySettings =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('OTEL_') && value !== undefined ? [[name, value]] : [],
    ),
  );

/** Where sidecars send their spans. */
export interface SidecarTelemetry {
  /** `host:port`; spans go to `/v1/traces` there. */
  readonly address: string;
  readonly isSecure: boolean;
}

/** The collector that sidecars use, too; undefined where none is named. */
export const sidecarTelemetry = (settings: TelemetrySettings): SidecarTelemetry | undefined => {
  const endpoint = settings['OTEL_EXPORTER_OTLP_ENDPOINT'];
  if (!endpoint || !URL.canParse(endpoint)) return undefined;
  const { host, hostname, port, protocol } = new URL(endpoint);
  const isSecure = protocol === 'https:';
  const address = port === '' ? `${hostname}:${isSecure ? 443 : 80}` : host;
  return { address, isSecure };
};
