import { describe, expect, it } from 'vitest';
import { resourceOf } from '../../../../src/domain/checkup/judge/resources.ts';

describe('the resource of a kind', () => {
	it.each([
		['CronJob', 'cronjobs'],
		['PodSecurityPolicy', 'podsecuritypolicies'],
		['CSIStorageCapacity', 'csistoragecapacities'],
		['Ingress', 'ingresses'],
		['IngressClass', 'ingressclasses'],
		['IPAddress', 'ipaddresses'],
		['Endpoints', 'endpoints'],
		['APIService', 'apiservices'],
		['FlowSchema', 'flowschemas'],
	])('%s is %s', (kind, resource) => {
		expect(resourceOf(kind)).toBe(resource);
	});
});
