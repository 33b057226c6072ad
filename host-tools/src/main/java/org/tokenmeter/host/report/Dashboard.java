package org.tokenmeter.host.report;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.style.PieStyler;

/** Four charts in one picture: the first three, and where all the money went. */
final class Dashboard {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;
    private static final int CELL = WIDTH / 2;
    private static final int CELL_HEIGHT = HEIGHT / 2;

    private final Group group;
    private final List<Picture> pictures;

    Dashboard(Group group, List<Picture> pictures) {
        this.group = group;
        this.pictures = pictures.stream().filter(Picture::hasNumbers).toList();
    }

    Picture picture() {
        Map<String, Double> parts = parts();
        List<List<Object>> numbers = new ArrayList<>(List.of(List.of("part", group.money())));
        parts.forEach((name, sum) -> numbers.add(List.of(name, sum)));
        if (parts.isEmpty()) {
            numbers.add(List.of("not known", 0));
        }
        return new Picture("token_data_dashboard", "Dashboard \u00b7 " + group.title(),
                Figures.leftOut(List.of(parts), "the ring"), WIDTH, HEIGHT,
                (graphics, theme, width, height) -> paint(graphics, theme, parts), numbers);
    }

    private void paint(Graphics2D graphics, Theme theme, Map<String, Double> parts) {
        graphics.setColor(theme.background());
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < pictures.size(); i++) {
            Picture picture = pictures.get(i);
            place(graphics, i, () -> picture.painter().paint(graphics, theme, CELL, CELL_HEIGHT));
        }
        if (Figures.positive(parts) > 0) {
            place(graphics, pictures.size(),
                    () -> pie(parts, theme).paint(graphics, CELL, CELL_HEIGHT));
        }
    }

    private static void place(Graphics2D graphics, int cell, Runnable painter) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(cell % 2 * CELL, cell / 2 * CELL_HEIGHT);
        painter.run();
        graphics.setTransform(before);
    }

    private PieChart pie(Map<String, Double> parts, Theme theme) {
        PieChart chart = new PieChartBuilder()
                .title("Where all the money went" + (Figures.leftOut(List.of(parts), "").isEmpty()
                        ? "" : ", without what came back")).build();
        PieStyler styler = chart.getStyler();
        ChartStyle.base(styler, theme);
        styler.setDefaultSeriesRenderStyle(PieSeries.PieSeriesRenderStyle.Donut);
        styler.setDonutThickness(0.4);
        styler.setPlotContentSize(0.8);
        styler.setLabelType(PieStyler.LabelType.Percentage);
        styler.setLabelsFont(ChartStyle.font());
        styler.setLabelsFontColorAutomaticEnabled(true);
        styler.setLabelsDistance(0.8);
        parts.entrySet().stream().filter(part -> part.getValue() >= 0).forEach(part ->
                chart.addSeries(String.format(Locale.ENGLISH, "%s %.1f %%", part.getKey(),
                        Figures.share(parts, part.getKey())), part.getValue()));
        return chart;
    }

    /** The parts of all amounts together, energy first. */
    private Map<String, Double> parts() {
        Map<String, Double> sums = new TreeMap<>();
        Figures.parts(group.vends()).values().forEach(parts ->
                parts.forEach((name, sum) -> sums.merge(name, sum, Double::sum)));
        Map<String, Double> ordered = new LinkedHashMap<>();
        if (sums.containsKey(Figures.ENERGY)) {
            ordered.put(Figures.ENERGY, sums.get(Figures.ENERGY));
        }
        sums.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
