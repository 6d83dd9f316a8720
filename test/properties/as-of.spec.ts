import { describePostgres } from '@testing';
import { describeAsOf } from './as-of.property';
import { viewsInMemory, viewsOnPostgres, viewsOnSqlite } from './empty-views';

describeAsOf('memory', 25, viewsInMemory);
describeAsOf('SQLite', 8, viewsOnSqlite);
describePostgres('on a server', () => describeAsOf('PostgreSQL', 2, viewsOnPostgres));
