package org.tokenmeter.host.report;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The charts of a group of purchases. */
final class Charts {
    private static final int WIDE = 1200;
    private static final int NARROW = 1000;
    private static final int HEIGHT = 600;
    /** More bars than this have no room for their numbers. */
    private static final int MOST_NUMBERED = 30;
    /** More meters than this in one chart can not be told apart. */
    private static final int MOST_SERIES = 6;
    private static final Marker[] MARKERS = {SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND,
        SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.TRIANGLE_DOWN,
        SeriesMarkers.CROSS};
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final String TIME = "time";
    private static final String MIXED = "More than " + MOST_SERIES
            + " meters: each mark is a purchase on any of them.";

    private final Group group;
    private final String money;
    private final Map<String, List<Vend>> meters;
    /** There are too many meters to tell them apart. */
    private final boolean mixed;
    private final TimeScale scale;

    Charts(Group group) {
        this.group = group;
        this.money = group.money();
        this.meters = group.byMeter(MOST_SERIES);
        this.mixed = meters.size() < group.names().size();
        this.scale = TimeScale.of(vends().get(0).time(), vends().get(vends().size() - 1).time());
    }

    private List<Vend> vends() {
        return group.vends();
    }

    private String titled(String what) {
        String name = group.title();
        return what + " \u00b7 " + name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1);
    }

    // --- over time

    /** Units of each purchase. */
    Picture unitsOverTime() {
        return overTime("units_over_time", "Units bought", "units (kWh)", Vend::hasUnits,
                Vend::unitsValue);
    }

    /** What a unit cost. */
    Picture pricePerUnit() {
        return overTime("price_per_unit", "Price of a unit", money + " per unit", Vend::hasPrice,
                Vend::price);
    }

    private Picture overTime(String file, String title, String axis, Predicate<Vend> has,
            ToDoubleFunction<Vend> value) {
        List<List<Object>> numbers = new ArrayList<>(List.of(List.of("meter", "time", axis)));
        group.byMeter(Integer.MAX_VALUE).forEach((name, bought) ->
                bought.stream().filter(has).forEach(vend ->
                        numbers.add(List.of(name, vend.time(), value.applyAsDouble(vend)))));
        return new Picture(file, titled(title), mixed ? MIXED : "", WIDE, HEIGHT,
                (graphics, theme, width, height) -> {
            XYChart chart = timeChart(titled(title), axis, theme);
            chart.getStyler().setDefaultSeriesRenderStyle(
                    mixed ? XYSeriesRenderStyle.Scatter : XYSeriesRenderStyle.Line);
            meters.forEach((name, bought) -> {
                List<Vend> known = bought.stream().filter(has).toList();
                addTimes(chart, name, known.stream().map(Vend::time).toList(),
                        known.stream().mapToDouble(value).toArray());
            });
            chart.paint(graphics, width, height);
        }, numbers);
    }

    private XYChart timeChart(String title, String axis, Theme theme) {
        XYChart chart = xyChart(title, TIME, axis, theme);
        ChartStyle.timeAxis(chart.getStyler(), scale);
        return chart;
    }

    private XYChart xyChart(String title, String x, String y, Theme theme) {
        XYChart chart = new XYChartBuilder().title(title)
                .xAxisTitle(x).yAxisTitle(y).build();
        ChartStyle.axes(chart.getStyler(), theme);
        chart.getStyler().setSeriesMarkers(MARKERS);
        chart.getStyler().setMarkerSize(7);
        chart.getStyler().setLegendVisible(meters.size() > 1);
        return chart;
    }

    private void addTimes(XYChart chart, String name, List<LocalDateTime> times, double[] values) {
        if (!times.isEmpty()) {
            double[] places = times.stream().mapToDouble(scale::place).toArray();
            XYSeries series = chart.addSeries(name, places, values);
            series.setLineWidth(1.8f);
        }
    }

    /** All that was paid up to each purchase. */
    Picture cumulativeSpending() {
        String axis = money + " since the first purchase";
        List<Vend> paid = vends().stream().filter(Vend::hasAmount).toList();
        double[] sums = paid.stream().mapToDouble(Vend::amountValue).toArray();
        Arrays.parallelPrefix(sums, Double::sum);
        List<List<Object>> numbers = new ArrayList<>(List.of(List.of("time", axis)));
        for (int i = 0; i < sums.length; i++) {
            numbers.add(List.of(paid.get(i).time(), sums[i]));
        }
        String title = titled("Spending, added up");
        return new Picture("cumulative_spending", title, "", WIDE, HEIGHT,
                (graphics, theme, width, height) -> {
            XYChart chart = timeChart(title, axis, theme);
            chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
            chart.getStyler().setLegendVisible(false);
            addTimes(chart, "spending", paid.stream().map(Vend::time).toList(), sums);
            chart.getSeriesCollection().forEach(series -> {
                series.setMarker(SeriesMarkers.NONE);
                series.setFillColor(ChartStyle.faint(theme.series()[0]));
            });
            chart.paint(graphics, width, height);
        }, numbers);
    }

    /** The credit of each meter, replayed; without numbers where meters can not be told apart. */
    Picture balanceOverTime(double perDay) {
        Map<String, List<Vend>> replayed = mixed ? Map.of() : meters;
        Map<String, Balance> balances = replayed.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, entry -> Balance.of(entry.getValue(), perDay > 0 ? perDay
                        : Figures.unitsPerDay(entry.getValue()))));
        List<List<Object>> numbers = new ArrayList<>(List.of(List.of("meter", "time", "kWh")));
        balances.forEach((name, balance) -> balance.points().forEach(point ->
                numbers.add(List.of(name, point.time(), point.units()))));
        String title = titled("Credit on the meter, replayed");
        return new Picture("balance_over_time", title, balanceNote(perDay, balances), WIDE, HEIGHT,
                (graphics, theme, width, height) -> {
                    XYChart chart = timeChart(title, "credit (kWh)", theme);
                    meters.keySet().forEach(name -> addBalance(chart, name, balances.get(name)));
                    chart.getSeriesCollection().stream()
                            .filter(series -> series.getXData().length > 1)
                            .forEach(series -> series.setMarker(SeriesMarkers.NONE));
                    chart.paint(graphics, width, height);
                }, numbers);
    }

    private void addBalance(XYChart chart, String name, Balance balance) {
        addTimes(chart, name, balance.points().stream().map(Balance.Point::time).toList(),
                balance.points().stream().mapToDouble(Balance.Point::units).toArray());
    }

    private String balanceNote(double perDay, Map<String, Balance> balances) {
        int refused = balances.values().stream().mapToInt(Balance::refused).sum();
        String assumed = perDay > 0 ? "%.2f kWh a day, as asked for".formatted(perDay)
                : "the average of each meter" + meters.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%.2f kWh a day",
                                Figures.unitsPerDay(entry.getValue())))
                        .collect(Collectors.joining(", ", ": ", ""));
        return "Each purchase was typed as a token into the simulated meter. Assumed consumption, "
                + "the same at every hour: " + assumed + ". At zero the meter opens its switch."
                + (refused == 0 ? "" : " Refused as beyond its largest credit: " + refused + ".");
    }

    // --- distributions

    /** How often which amount was paid. */
    Picture amountDistribution() {
        double[] edges = Figures.edges(vends());
        int[] counts = Figures.counts(vends(), edges);
        List<String> ends = written(edges);
        List<String> starts = ends.subList(0, counts.length);
        List<String> labels = IntStream.range(0, counts.length)
                .mapToObj(i -> ends.get(i) + "\u2013" + ends.get(i + 1)).toList();
        return bars("amount_distribution", "Amounts paid", money + " per purchase", "purchases",
                NARROW, new BarLabels(labels, starts, ", bars start at"),
                Arrays.stream(counts).asDoubleStream().boxed().toList());
    }

    /** With as many decimals as it takes to tell one from the next. */
    private static List<String> written(double[] edges) {
        double width = edges[1] - edges[0];
        boolean whole = width >= 100 || Arrays.stream(edges).allMatch(e -> e == Math.rint(e));
        String pattern = whole ? "%,.0f" : width >= 1 ? "%,.1f" : "%,.2f";
        return Arrays.stream(edges)
                .mapToObj(edge -> String.format(Locale.ENGLISH, pattern, edge)).toList();
    }

    /** What was paid in each month, those without a purchase among them. */
    Picture monthlySpending() {
        Map<YearMonth, Double> months = Figures.monthly(vends());
        long gaps = months.values().stream().filter(sum -> sum == 0).count();
        Picture bars = bars("monthly_spending", "Spending by month", "month", money, WIDE,
                BarLabels.of(months.keySet().stream().map(MONTH::format).toList()),
                List.copyOf(months.values()));
        return new Picture(bars.file(), bars.title(), gaps == 0 ? ""
                : gaps + (gaps == 1 ? " month" : " months") + " without a purchase: no bar.",
                bars.width(), bars.height(), bars.painter(), bars.numbers());
    }

    /**
     * What stands below bars.
     *
     * @param brief where the labels have no room
     * @param briefly what the title of the axis has behind it then
     */
    private record BarLabels(List<String> labels, List<String> brief, String briefly) {
        static BarLabels of(List<String> labels) {
            return new BarLabels(labels, labels, "");
        }
    }

    private Picture bars(String file, String title, String x, String y, int pixels,
            BarLabels labels, List<Double> values) {
        List<List<Object>> numbers = new ArrayList<>(List.of(List.of(x, y)));
        for (int i = 0; i < values.size() && values.stream().anyMatch(v -> v != 0); i++) {
            numbers.add(List.of(labels.labels().get(i), values.get(i)));
        }
        return new Picture(file, titled(title), "", pixels, HEIGHT,
                (graphics, theme, width, height) -> {
            boolean whole = ChartStyle.fit(labels.labels(), width);
            List<String> shown = whole ? labels.labels() : labels.brief();
            CategoryChart chart = barChart(titled(title), whole ? x : x + labels.briefly(), y,
                    shown, theme);
            chart.getStyler().setLabelsVisible(shown.size() <= MOST_NUMBERED);
            chart.getStyler().setYAxisDecimalPattern("#,##0");
            chart.addSeries(y, shown, values.stream().map(v -> v == 0 ? null : v).toList());
            chart.paint(graphics, width, height);
        }, numbers);
    }

    private static CategoryChart barChart(String title, String x, String y, List<String> bars,
            Theme theme) {
        CategoryChart chart = new CategoryChartBuilder().title(title)
                .xAxisTitle(x).yAxisTitle(y).build();
        ChartStyle.axes(chart.getStyler(), theme);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setAvailableSpaceFill(0.8);
        ChartStyle.wordAxis(chart.getStyler(), bars);
        chart.getStyler().setLabelsFont(ChartStyle.font());
        chart.getStyler().setLabelsFontColor(theme.text());
        chart.getStyler().setLabelsFontColorAutomaticEnabled(false);
        chart.getStyler().setLabelsPosition(1.07);
        return chart;
    }

    /** How long each purchase lasted until the next. */
    Picture daysBetweenPurchases() {
        List<Double> days = group.byMeter(Integer.MAX_VALUE).values().stream()
                .flatMap(bought -> Figures.daysBetween(bought).stream()).toList();
        int[] limits = {1, 2, 4, 7, 14, 21, 30, 60};
        List<String> labels = List.of("under 1", "1\u20132", "2\u20134", "4\u20137", "7\u201314",
                "14\u201321", "21\u201330", "30\u201360", "over 60");
        double[] counts = new double[labels.size()];
        for (double day : days) {
            int bin = 0;
            while (bin < limits.length && day >= limits[bin]) {
                bin++;
            }
            counts[bin]++;
        }
        return bars("days_between_purchases", "Days to the next purchase on the same meter", "days",
                "purchases", NARROW, BarLabels.of(labels),
                Arrays.stream(counts).boxed().toList());
    }

    // --- relations

    /** Without a constant that would be written as 0.00. */
    private String formula(Figures.Line line) {
        String slope = String.format(Locale.ENGLISH, "units = %.4f \u00d7 %s", line.slope(), money);
        String constant = String.format(Locale.ENGLISH, "%.2f", Math.abs(line.intercept()));
        return constant.equals("0.00") ? slope
                : slope + (line.intercept() < 0 ? " \u2212 " : " + ") + constant;
    }

    /** Units against what was paid, and the line through them. */
    Picture unitsPerAmount() {
        Figures.Line line = Figures.fitted(vends());
        String formula = line.known() ? formula(line) : "";
        List<List<Object>> numbers = new ArrayList<>(List.of(
                List.of("meter", money, "units", "units by the line")));
        vends().stream().filter(Vend::hasPrice).forEach(vend -> numbers.add(List.of(
                group.names().get(vend.meter()), vend.amountValue(), vend.unitsValue(),
                line.at(vend.amountValue()))));
        String title = titled("Units for what was paid");
        return new Picture("units_per_amount", title, formula, NARROW, HEIGHT,
                (graphics, theme, width, height) -> {
                    XYChart chart = xyChart(title, money + " paid", "units (kWh)", theme);
                    chart.getStyler().setXAxisMin(0.0);
                    chart.getStyler().setXAxisDecimalPattern("#,##0.##");
                    meters.forEach((name, bought) -> addPoints(chart, name, bought));
                    addLine(chart, line, formula, theme);
                    chart.getStyler().setLegendVisible(true);
                    chart.paint(graphics, width, height);
                }, numbers);
    }

    private void addPoints(XYChart chart, String name, List<Vend> bought) {
        List<Vend> known = bought.stream().filter(Vend::hasPrice).toList();
        if (!known.isEmpty()) {
            chart.addSeries(name, known.stream().mapToDouble(Vend::amountValue).toArray(),
                    known.stream().mapToDouble(Vend::unitsValue).toArray())
                    .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        }
    }

    private void addLine(XYChart chart, Figures.Line line, String formula, Theme theme) {
        if (!line.known()) {
            return;
        }
        double least = vends().stream().filter(Vend::hasPrice).mapToDouble(Vend::amountValue)
                .min().orElse(0);
        double most = vends().stream().filter(Vend::hasPrice).mapToDouble(Vend::amountValue)
                .max().orElse(1);
        XYSeries series = chart.addSeries(formula, new double[] {least, most},
                new double[] {line.at(least), line.at(most)});
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(theme.text());
        series.setLineWidth(1.5f);
    }

    /** Where the money of each month went, in percent. */
    Picture chargesShareByMonth() {
        Map<YearMonth, Map<String, Double>> months = Figures.parts(vends());
        List<String> names = new ArrayList<>(new TreeSet<>(months.values().stream()
                .flatMap(parts -> parts.keySet().stream()).toList()));
        names.remove(Figures.ENERGY);
        names.add(0, Figures.ENERGY);
        List<Object> header = new ArrayList<>(List.of("month"));
        header.addAll(names);
        List<List<Object>> numbers = new ArrayList<>(List.of(header));
        months.forEach((month, parts) -> {
            List<Object> row = new ArrayList<>(List.of(MONTH.format(month)));
            names.forEach(name -> row.add(Figures.share(parts, name)));
            numbers.add(row);
        });
        String title = titled("Where the money went");
        String note = Figures.leftOut(months.values(), "the bars");
        return new Picture("charges_share_by_month", title, note, WIDE, HEIGHT,
                (graphics, theme, width, height) -> {
            List<String> labels = months.keySet().stream().map(MONTH::format).toList();
            CategoryChart chart = barChart(title, "month", "share of the amount (%)", labels,
                    theme);
            chart.getStyler().setStacked(true);
            chart.getStyler().setLegendVisible(true);
            chart.getStyler().setYAxisMax(100.0);
            names.forEach(name -> chart.addSeries(name, labels,
                    months.values().stream()
                            .map(parts -> Math.max(0, Figures.share(parts, name))).toList()));
            chart.paint(graphics, width, height);
        }, months.isEmpty() ? List.of() : numbers);
    }
}
