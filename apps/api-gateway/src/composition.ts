/** What measurements of the gateway compose anew. */
export { createGateway } from './app.ts';
export { composeGateway } from './compose.ts';
export { gatewayConfig } from './config.ts';
