/** Names that others expose; a spec asks a real EventStoreDB and a real proxy for theirs. */
export const EVENTSTOREDB_METRICS = [
  'eventstore_checkpoints',
  'eventstore_grpc_method_duration_seconds_bucket',
  'eventstore_writer_flush_duration_max_seconds',
];

export const PROXY_METRICS = [
  'haproxy_backend_active_servers',
  'haproxy_backend_connection_errors_total',
  'haproxy_backend_retry_warnings_total',
  'haproxy_frontend_http_responses_total',
];

/** Of the PostgreSQL exporter, which is not at hand here. */
export const POSTGRES_METRICS = [
  'pg_up',
  'pg_database_size_bytes',
  'pg_stat_database_numbackends',
  'pg_stat_database_xact_commit',
  'pg_stat_database_xact_rollback',
];

/** Of Prometheus itself. */
export const PROMETHEUS_METRICS = ['up', 'ALERTS'];
