package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What laws are called, whole and for short; read from {@code language/laws.txt}. Words in their folded spelling, with a space
 * between those of a name that has several: such a name is only meant when it is written whole.
 */
public final class Laws {

    /** A whole name is also written with the ending of the genitive. */
    private static final int WHOLE_NAME = 7;

    private final Map<String, List<String>> others = new HashMap<>();

    private Laws() {}

    public static Laws load() {
        Laws laws = new Laws();
        names().forEach(laws::add);
        return laws;
    }

    /** The other names of the law that is called so; none when it is none. */
    public List<String> others(String name) {
        return others.getOrDefault(name, List.of());
    }

    static List<List<String>> names() {
        return Lexicon.lines("laws.txt").stream()
                .map(line -> Stream.of(line.split(" ")).map(Laws::folded).toList())
                .toList();
    }

    /** A line below stands where a name has a space. */
    private static String folded(String name) {
        return Tokens.of(name.replace('_', ' ')).stream()
                .map(token -> Spelling.folded(token.word()))
                .collect(Collectors.joining(" "));
    }

    private void add(List<String> names) {
        Set<String> forms = new LinkedHashSet<>(names);
        names.stream().filter(name -> name.length() >= WHOLE_NAME).forEach(name -> forms.add(name + "s"));
        for (String form : forms) {
            List<String> all = new ArrayList<>(forms);
            all.remove(form);
            others.put(form, List.copyOf(all));
        }
    }
}
