export { GET } from './v1/releases.json.ts';
