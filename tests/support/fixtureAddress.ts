/**
 * The address of the fixture site: below a path, since nothing but a build below a path shows where
 * an address forgets it. The tests that read that site have it as `SITE_URL` in their environment.
 */
export const fixtureAddress = 'https://notes.example.net/k8s/';
