export { GET, getStaticPaths } from '../v1/keps/[number].json.ts';
