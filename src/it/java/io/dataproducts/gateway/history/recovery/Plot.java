package io.dataproducts.gateway.history.recovery;

import java.util.Locale;
import java.util.function.ToIntFunction;

/** A trial as a picture: goodput above, attempts below. */
final class Plot {

    private static final int WIDTH = 720;
    private static final int LEFT = 50;
    private static final int HEIGHT = 150;
    private static final int GAP = 60;
    private static final int TOP = 40;

    private final Findings findings;
    private final StringBuilder svg = new StringBuilder();

    private Plot(Findings findings) {
        this.findings = findings;
    }

    static String of(Findings findings) {
        return new Plot(findings).draw();
    }

    private String draw() {
        int bottom = TOP + 2 * HEIGHT + GAP;
        add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                LEFT + WIDTH + 20,
                bottom + 45));
        add(String.format(Locale.ROOT, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>"));
        panel(TOP, "answers 2xx per second, by the second of the request", "#1a7f37", Second::good);
        panel(TOP + HEIGHT + GAP, "calls that reach Atlan per second", "#0550ae", Second::attempts);
        add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">seconds</text>",
                LEFT + WIDTH / 2,
                bottom + 38));
        return svg.append("</svg>\n").toString();
    }

    private void panel(int top, String title, String colour, ToIntFunction<Second> figure) {
        int highest = findings.seconds().stream().mapToInt(figure).max().orElse(1);
        int ceiling = Math.max(10, (highest + 9) / 10 * 10);
        outage(top);
        axes(top, ceiling);
        add(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", LEFT, top - 10, title));
        line(top, ceiling, colour, figure);
    }

    private void outage(int top) {
        var course = findings.course();
        double from = x(course.outageAt());
        add(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#ffebe9\"/>",
                from,
                top,
                x(course.healedAt()) - from,
                HEIGHT));
        add(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" fill=\"#a40e26\">every call fails</text>", from + 5, top + 15));
    }

    private void axes(int top, int ceiling) {
        int bottom = top + HEIGHT;
        add(String.format(
                Locale.ROOT,
                "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#57606a\"/>",
                LEFT,
                top,
                bottom,
                LEFT + WIDTH));
        for (int tick = 0; tick <= findings.course().seconds(); tick += 10) {
            add(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                    x(tick),
                    bottom + 16,
                    tick));
        }
        for (int half = 0; half <= 2; half++) {
            int y = bottom - half * HEIGHT / 2;
            add(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>",
                    LEFT - 6,
                    y + 4,
                    ceiling * half / 2));
        }
    }

    private void line(int top, int ceiling, String colour, ToIntFunction<Second> figure) {
        var points = new StringBuilder();
        var seconds = findings.seconds();
        for (int i = 0; i < seconds.size(); i++) {
            double y = top + HEIGHT - (double) HEIGHT * figure.applyAsInt(seconds.get(i)) / ceiling;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i + 0.5), y));
        }
        add(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                points.toString().strip(),
                colour));
    }

    private double x(double second) {
        return LEFT + WIDTH * second / findings.course().seconds();
    }

    private void add(String element) {
        svg.append(element).append('\n');
    }
}
