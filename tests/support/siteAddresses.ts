/**
 * The addresses of the sites that are built for tests alone: below a path, since nothing but a build below
 * a path shows where an address forgets it. The tests that read one have it as `SITE_URL` in their environment.
 */

/** The project with the posts of tests/fixtures/ among its own. */
export const fixtureAddress = 'https://notes.example.net/k8s/';

/** Another blog on this base, see `anotherBlog.ts`. */
export const anotherAddress = 'https://harbour.example.com/notes/';
