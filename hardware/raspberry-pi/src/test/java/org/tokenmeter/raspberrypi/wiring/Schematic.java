package org.tokenmeter.raspberrypi.wiring;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A schematic of KiCad as nets: which pins of which parts are joined.
 *
 * <p>It knows what this schematic has: parts that are not turned, wires, global labels, rails.
 */
final class Schematic {
    private final Expression sheet;
    private final List<Wire> wires = new ArrayList<>();
    private final List<Terminal> terminals = new ArrayList<>();
    private final Map<Place, Place> parents = new HashMap<>();
    private final Map<String, Place> named = new HashMap<>();

    /** Where something is, in hundredths of a millimetre. */
    record Place(int x, int y) {
        static Place of(Expression list) {
            return new Place(hundredths(list.word(1)), hundredths(list.word(2)));
        }

        private static int hundredths(String millimetres) {
            return new BigDecimal(millimetres).movePointRight(2).intValueExact();
        }
    }

    private record Wire(Place from, Place to) {
        boolean holds(Place place) {
            return within(place.x, from.x, to.x) && within(place.y, from.y, to.y);
        }

        private static boolean within(int value, int one, int other) {
            return value >= Math.min(one, other) && value <= Math.max(one, other);
        }
    }

    /**
     * A pin of a part.
     *
     * @param part its reference, such as U1
     * @param value what the part is
     */
    record Terminal(String part, String value, String number, String name, Place place) {
        boolean isRail() {
            return part.startsWith("#PWR");
        }
    }

    private Schematic(String text) {
        sheet = Expression.parse(text);
        sheet.all("wire").map(wire -> wire.first("pts").all("xy").map(Place::of).toList())
                .forEach(ends -> wires.add(new Wire(ends.get(0), ends.get(1))));
        sheet.all("symbol").forEach(this::addTerminals);
        wires.forEach(wire -> join(wire.from(), wire.to()));
        terminals.forEach(terminal -> joinWires(terminal.place()));
        sheet.all("global_label").forEach(label ->
                name(label.word(1), Place.of(label.first("at"))));
        terminals.stream().filter(Terminal::isRail).forEach(rail ->
                name(rail.value(), rail.place()));
    }

    static Schematic read(Path file) throws IOException {
        return new Schematic(Files.readString(file));
    }

    static Schematic of(String text) {
        return new Schematic(text);
    }

    private void addTerminals(Expression symbol) {
        Place at = Place.of(symbol.first("at"));
        if (!symbol.first("at").word(3).equals("0")) {
            throw new IllegalArgumentException(symbol.property("Reference") + " is turned");
        }
        Expression definition = sheet.first("lib_symbols").all("symbol")
                .filter(known -> known.word(1).equals(symbol.first("lib_id").word(1)))
                .findFirst().orElseThrow();
        definition.all("symbol").flatMap(unit -> unit.all("pin")).forEach(pin -> {
            Place inside = Place.of(pin.first("at"));
            terminals.add(new Terminal(symbol.property("Reference"), symbol.property("Value"),
                    pin.first("number").word(1), pin.first("name").word(1),
                    new Place(at.x + inside.x, at.y - inside.y)));
        });
    }

    private void name(String name, Place place) {
        joinWires(place);
        Place same = named.putIfAbsent(name, place);
        if (same != null) {
            join(same, place);
        }
    }

    private void joinWires(Place place) {
        Stream.concat(wires.stream().filter(wire -> wire.holds(place)).map(Wire::from),
                Stream.of(place)).forEach(end -> join(end, place));
    }

    private void join(Place one, Place other) {
        parents.put(root(one), root(other));
    }

    private Place root(Place place) {
        Place parent = parents.getOrDefault(place, place);
        return parent.equals(place) ? place : root(parent);
    }

    /** The name of the net that a pin is on, all names if it has several, empty if none. */
    String net(String part, String number) {
        Place root = root(terminal(each -> each.part().equals(part)
                && each.number().equals(number)).place());
        return String.join(" ", new TreeSet<>(named.entrySet().stream()
                .filter(name -> root(name.getValue()).equals(root))
                .map(Map.Entry::getKey).toList()));
    }

    /** The pins on the net of this name, without the marks of rails. */
    List<Terminal> on(String net) {
        Place root = root(named.get(net));
        return terminals.stream()
                .filter(terminal -> !terminal.isRail() && root(terminal.place()).equals(root))
                .toList();
    }

    /** The references of all parts, and what they are. */
    Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        terminals.stream().filter(terminal -> !terminal.isRail())
                .forEach(terminal -> parts.put(terminal.part(), terminal.value()));
        return parts;
    }

    /** The parts' pins that are on no net with another pin. */
    List<Terminal> lonely() {
        return terminals.stream()
                .filter(one -> terminals.stream().noneMatch(other -> other != one
                        && root(one.place()).equals(root(other.place()))))
                .toList();
    }

    private Terminal terminal(Predicate<Terminal> wanted) {
        return terminals.stream().filter(wanted).findFirst().orElseThrow();
    }
}
