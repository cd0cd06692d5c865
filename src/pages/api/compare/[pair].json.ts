export { GET, getStaticPaths } from '../v1/compare/[pair].json.ts';
