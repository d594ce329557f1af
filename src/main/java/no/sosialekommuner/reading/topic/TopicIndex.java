package no.sosialekommuner.reading.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;
import no.sosialekommuner.web.Language;

/**
 * The topics to choose from.
 *
 * @param words what was searched for; empty for all
 */
public record TopicIndex(List<Group> groups, String words) {

    static TopicIndex of(
            List<Facet> facets, Map<String, Integer> counts, String words, LocalDate today, Language language) {
        String wanted = words.strip();
        return new TopicIndex(
                facets.stream()
                        .map(facet -> Group.of(facet, counts, wanted, today, language))
                        .filter(group -> !group.topics().isEmpty())
                        .toList(),
                words.strip());
    }

    /** How many topics there are, in all facets. */
    public int number() {
        return groups.stream().mapToInt(Group::number).sum();
    }

    /** A facet with its topics, each of them with those that lie under it. */
    public record Group(String slug, String name, List<Topic> topics) {

        /** How many topics match, with those that lie under others. */
        public int number() {
            return topics.stream().mapToInt(Topic::size).sum();
        }

        /** The first few names, for one who does not know what the facet holds. */
        public String taste() {
            return topics.stream().limit(4).map(Topic::name).collect(Collectors.joining(", "));
        }

        /** What is of no use today comes after what is. */
        static Group of(Facet facet, Map<String, Integer> counts, String wanted, LocalDate today, Language language) {
            Map<String, Topic> known = new HashMap<>();
            List<Topic> tops = new ArrayList<>();
            List<Topic> later = new ArrayList<>();
            for (Tag tag : facet.tags()) {
                Topic topic = new Topic(
                        tag.slug(),
                        tag.name(),
                        counts.getOrDefault(tag.slug(), 0),
                        wanted.isEmpty() || tag.isCalled(wanted),
                        tag.validity().season(language),
                        new ArrayList<>());
                known.put(tag.slug(), topic);
                Topic parent = tag.parent() == null ? null : known.get(tag.parent());
                List<Topic> beside =
                        parent != null ? parent.below() : tag.validity().covers(today) ? tops : later;
                beside.add(topic);
            }
            tops.addAll(later);
            return new Group(
                    facet.slug(),
                    facet.name(),
                    tops.stream().flatMap(Topic::shown).toList());
        }
    }

    /**
     * @param number how many contributions the viewer may read
     * @param matches whether it is called as was searched for; else it is there for those below
     * @param season when it is of use each year; empty for always
     */
    public record Topic(String slug, String name, int number, boolean matches, String season, List<Topic> below) {

        int size() {
            return (matches ? 1 : 0) + below.stream().mapToInt(Topic::size).sum();
        }

        Stream<Topic> shown() {
            List<Topic> left = below.stream().flatMap(Topic::shown).toList();
            return matches || !left.isEmpty()
                    ? Stream.of(new Topic(slug, name, number, matches, season, left))
                    : Stream.empty();
        }
    }
}
