import { type Configuration, ConfigurationFault } from '@ledger';

/** A projector works beside others, on engines that several processes can use. Throws ConfigurationFault. */
export function refuseEmbeddedEngines({ eventStore, readModels }: Configuration): void {
  const problems = [
    ...(eventStore === 'eventstoredb'
      ? []
      : ['EVENT_STORE must be eventstoredb: any other log belongs to one process']),
    ...(readModels === 'postgres' ? [] : ['READ_MODELS must be postgres: any other views belong to one process']),
  ];
  if (problems.length > 0) throw new ConfigurationFault(problems);
}
