package org.tokenmeter.host.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** One look for all charts. */
final class ChartStyle {
    static final int TITLE = 20;
    static final int LABEL = 14;

    private static final int LINE = 55;
    private static final int PER_LETTER = 8;
    private static final int GAP = 14;

    private ChartStyle() {
    }

    static void base(Styler styler, Theme theme) {
        styler.setChartBackgroundColor(theme.background());
        styler.setChartFontColor(theme.text());
        styler.setChartPadding(16);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, TITLE));
        styler.setChartTitlePadding(10);
        styler.setChartTitleBoxVisible(false);
        styler.setPlotBackgroundColor(theme.background());
        styler.setPlotBorderVisible(false);
        styler.setSeriesColors(theme.series());
        styler.setLegendBackgroundColor(theme.background());
        styler.setLegendBorderColor(theme.background());
        styler.setLegendFont(font());
        styler.setLegendPadding(14);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setLocale(Locale.ENGLISH);
        styler.setAntiAlias(true);
        styler.setTextAntiAlias(true);
    }

    static void axes(AxesChartStyler styler, Theme theme) {
        base(styler, theme);
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL));
        styler.setAxisTickLabelsFont(font());
        styler.setAxisTickLabelsColor(theme.faintText());
        styler.setXAxisTitleColor(theme.text());
        styler.setYAxisTitleColor(theme.text());
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        styler.setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Right);
        styler.setYAxisTickMarkSpacingHint(LINE);
        styler.setAxisTickMarksColor(theme.grid());
        styler.setPlotGridLinesColor(theme.grid());
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setAxisTicksLineVisible(false);
        styler.setAxisTickPadding(8);
        styler.setPlotMargin(4);
        styler.setYAxisMin(0.0);
        styler.setYAxisDecimalPattern("#,##0.###");
    }

    static Font font() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, LABEL - 1);
    }

    /** An axis of moments. */
    static void timeAxis(AxesChartStyler styler, TimeScale scale) {
        styler.setXAxisTickMarkSpacingHint(scale.room());
        styler.setXAxisTickLabelsFormattingFunction(scale::label);
    }

    /** An axis of words: as many of them as have room beside each other. */
    static void wordAxis(AxesChartStyler styler, List<String> words) {
        styler.setXAxisTickMarkSpacingHint(room(words));
    }

    /** Whether all words have room beside each other. */
    static boolean fit(List<String> words, int width) {
        return words.size() * room(words) < width - width / 10;
    }

    private static int room(List<String> words) {
        return GAP + PER_LETTER * words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The same colour, less of it. */
    static Color faint(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), 150);
    }
}
