package org.orl.runtime.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws charts; all that knows XChart. */
final class ChartPainter {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 750;
    private static final int LONG = 8; // labels of places; more of them are turned

    /** The colours of Okabe and Ito, which colour-blind readers can tell apart; yellow is left out. */
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xE69F00),
            new Color(0x009E73),
            new Color(0xD55E00),
            new Color(0xCC79A7),
            new Color(0x56B4E9),
            new Color(0x000000));

    private ChartPainter() {}

    /** A picture as PNG. */
    static byte[] png(Chart chart) throws IOException {
        return BitmapEncoder.getBitmapBytes(picture(chart), BitmapFormat.PNG);
    }

    private static CategoryChart picture(Chart chart) {
        CategoryChart picture = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .xAxisTitle(chart.x())
                .yAxisTitle(chart.y())
                .build();
        style(picture.getStyler(), chart);
        for (int i = 0; i < chart.series().size(); i++) {
            draw(picture, chart, i);
        }
        return picture;
    }

    private static void style(CategoryStyler style, Chart chart) {
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotGridVerticalLinesVisible(false);
        style.setChartTitleFont(font(Font.BOLD, 20));
        style.setChartTitleBoxVisible(false);
        style.setAxisTitleFont(font(Font.PLAIN, 18));
        style.setAxisTickLabelsFont(font(Font.PLAIN, 16));
        style.setLegendFont(font(Font.PLAIN, 16));
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setLegendBorderColor(Color.WHITE);
        style.setLegendVisible(chart.series().size() > 1);
        style.setXAxisLabelRotation(chart.places().size() > LONG ? 45 : 0);
        style.setYAxisMin(0.0);
        style.setYAxisMax(top(chart));
        style.setOverlapped(chart.kind() == Chart.Kind.LINES); // else points stand side by side, as bars do
        style.setAvailableSpaceFill(0.8);
    }

    /** The full ten percent above everything that is drawn. */
    private static double top(Chart chart) {
        double most = 0;
        for (Chart.Series series : chart.series()) {
            for (int i = 0; i < series.values().size(); i++) {
                double spread = series.spread().isEmpty() ? 0 : series.spread().get(i);
                most = Math.max(
                        most,
                        Double.isNaN(series.values().get(i))
                                ? 0
                                : series.values().get(i) + spread);
            }
        }
        return Math.min(100, 10 * Math.floor(most / 10) + 10);
    }

    private static Font font(int how, int size) {
        return new Font(Font.SANS_SERIF, how, size);
    }

    private static void draw(CategoryChart picture, Chart chart, int number) {
        Chart.Series series = chart.series().get(number);
        List<Double> values = series.values().stream()
                .map(value -> value.isNaN() ? null : value)
                .toList();
        CategorySeries drawn = series.spread().isEmpty()
                ? picture.addSeries(series.name(), chart.places(), values)
                : picture.addSeries(series.name(), chart.places(), values, series.spread());
        Color colour = COLOURS.get(number % COLOURS.size());
        drawn.setFillColor(colour);
        if (chart.kind() == Chart.Kind.LINES) {
            drawn.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
            drawn.setLineColor(colour);
            drawn.setLineStyle(new BasicStroke(3));
            drawn.setMarker(SeriesMarkers.CIRCLE);
            drawn.setMarkerColor(colour);
        }
    }
}
