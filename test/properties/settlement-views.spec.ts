import { describePostgres } from '@testing';
import { viewsInMemory, viewsOnPostgres, viewsOnSqlite } from './empty-views';
import { describeSettlementViews } from './settlement-views.property';

describeSettlementViews('memory', 25, viewsInMemory);
describeSettlementViews('SQLite', 10, viewsOnSqlite);
describePostgres('on a server', () => describeSettlementViews('PostgreSQL', 3, viewsOnPostgres));
