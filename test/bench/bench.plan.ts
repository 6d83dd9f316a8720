/** How much of everything one run does. */
export interface BenchPlan {
  readonly name: 'full' | 'quick';
  /** Events in the log before each round, so that growth shows between them. */
  readonly logSizes: readonly number[];
  readonly diskAppends: number;
  readonly oneCallerAppends: number;
  readonly manyCallerAppends: number;
  readonly httpSeconds: number;
  readonly bulkLines: number;
  readonly balanceQueries: number;
  /** Events of the log that is exported, verified and replayed. */
  readonly verifiedEvents: number;
  /** Events of the trees that proofs are made from. */
  readonly treeSizes: readonly number[];
  readonly treeProofs: number;
  /** Events of the logs that are asked about their past, and how often each question is asked. */
  readonly pastSizes: readonly number[];
  readonly pastQuestions: number;
  /** Orders in the list that a browser shows, and how often it is turned and sorted. */
  readonly listedOrders: number;
  readonly listSteps: number;
  readonly servers: ServersPlan;
  /** Captures of the settlement that is closed; each is five entries. */
  readonly settledCaptures: number;
}

/** The same for EventStoreDB and PostgreSQL. */
export interface ServersPlan {
  /** How often bare client, engine and service take turns at each number under way. */
  readonly turns: number;
  /** Of every load. */
  readonly seconds: number;
  readonly warmOrders: number;
  readonly coldOrders: number;
  readonly bulkLines: number;
  readonly balanceQueries: number;
}

export const CALLERS = 1_000;
export const HTTP_CONNECTIONS = 64;
export const QUERY_CONNECTIONS = 8;

export const FULL: BenchPlan = {
  name: 'full',
  logSizes: [10_000, 1_000_000],
  diskAppends: 5_000,
  oneCallerAppends: 5_000,
  manyCallerAppends: 100_000,
  httpSeconds: 15,
  bulkLines: 50_000,
  balanceQueries: 20_000,
  verifiedEvents: 400_000,
  treeSizes: [1_000_000, 10_000_000],
  treeProofs: 2_000,
  pastSizes: [1_000_000, 10_000_000],
  pastQuestions: 1_000,
  listedOrders: 10_000,
  listSteps: 100,
  servers: {
    turns: 3,
    seconds: 6,
    warmOrders: 4_000,
    coldOrders: 21_000,
    bulkLines: 20_000,
    balanceQueries: 20_000,
  },
  settledCaptures: 200_000,
};

/** Shows that everything works, and roughly where the figures stand. */
export const QUICK: BenchPlan = {
  name: 'quick',
  logSizes: [10_000],
  diskAppends: 1_000,
  oneCallerAppends: 1_000,
  manyCallerAppends: 20_000,
  httpSeconds: 4,
  bulkLines: 5_000,
  balanceQueries: 2_000,
  verifiedEvents: 20_000,
  treeSizes: [100_000],
  treeProofs: 500,
  pastSizes: [20_000, 100_000],
  pastQuestions: 200,
  listedOrders: 1_000,
  listSteps: 15,
  servers: { turns: 1, seconds: 3, warmOrders: 2_000, coldOrders: 4_000, bulkLines: 4_000, balanceQueries: 2_000 },
  settledCaptures: 10_000,
};
