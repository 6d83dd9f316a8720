import { BarChart, LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Paper, Stack, Text } from '@mantine/core';
import { Amount } from '../../parts/amount.view';
import { calendarDayText } from '../../parts/moment-text';
import classes from './charts.module.css';
import { heightOf, type MoneyDay, type Series } from './money-series';

const HEIGHT = 260;
const STILL = { isAnimationActive: false };
/** Keyboard and screen reader have the table below, in which every amount can be read. */
const SILENT = { accessibilityLayer: false };

interface MoneyChartProps {
  readonly label: string;
  readonly kind: 'lines' | 'bars';
  readonly currency: string;
  readonly days: readonly MoneyDay[];
  readonly series: readonly Series[];
}

/** Amounts over days. */
export function MoneyChart({ label, kind, currency, days, series }: MoneyChartProps) {
  const byDay = new Map(days.map((each) => [each.day, each]));
  const shared = {
    h: HEIGHT,
    dataKey: 'day',
    data: days.map(({ day, amounts }) => ({
      day,
      ...Object.fromEntries(series.map(({ key }) => [key, heightOf(amounts[key] ?? 0n, currency)])),
    })),
    series: series.map(({ key, name, color, dash }) => ({
      ...{ name: key, label: name, color },
      ...(dash !== undefined && { strokeDasharray: dash }),
    })),
    withLegend: series.length > 1,
    legendProps: { verticalAlign: 'bottom' as const },
    valueFormatter: (height: number) => AXIS.format(height),
    xAxisProps: { tickFormatter: shortDay, minTickGap: 24 },
    yAxisProps: { width: 56 },
    tooltipProps: {
      content: ({ label: day }: { readonly label?: string | number | undefined }) => (
        <DayTooltip day={byDay.get(String(day))} series={series} currency={currency} />
      ),
    },
  };
  return (
    <div role="img" aria-label={label} className={classes['chart']}>
      {kind === 'lines' ? (
        <LineChart {...shared} curveType="linear" withDots={false} lineChartProps={SILENT} lineProps={STILL} />
      ) : (
        <BarChart {...shared} barChartProps={SILENT} barProps={{ ...STILL, radius: [3, 3, 0, 0] }} />
      )}
    </div>
  );
}

const AXIS = new Intl.NumberFormat(undefined, { notation: 'compact' });
const SHORT_DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });

function shortDay(day: string): string {
  return SHORT_DAY.format(new Date(`${day}T00:00:00.000Z`));
}

interface DayTooltipProps extends Pick<MoneyChartProps, 'series' | 'currency'> {
  readonly day: MoneyDay | undefined;
}

/** The amounts of the day that somebody points at, exactly. */
function DayTooltip({ day, series, currency }: DayTooltipProps) {
  if (!day) return null;
  return (
    <Paper withBorder shadow="sm" radius="md" p="xs">
      <Stack gap={2}>
        <Text size="sm" fw={500}>
          {calendarDayText(day.day)}
        </Text>
        {series.map(({ key, name }) => (
          <Text key={key} size="sm" className={classes['pointed']}>
            <span>{name}</span>
            <Amount of={day.amounts[key] ?? 0n} currency={currency} />
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}
