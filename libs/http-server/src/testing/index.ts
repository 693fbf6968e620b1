export { hostileRequests } from './hostile-requests.ts';
