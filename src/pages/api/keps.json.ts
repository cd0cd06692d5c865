export { GET } from './v1/keps.json.ts';
