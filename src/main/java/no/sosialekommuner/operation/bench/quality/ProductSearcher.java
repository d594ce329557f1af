package no.sosialekommuner.operation.bench.quality;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.IncomingContribution;
import no.sosialekommuner.contribution.Intake;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.integration.Scope;
import no.sosialekommuner.integration.Tokens;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.MemberIntake;
import no.sosialekommuner.operation.bench.ServerProcess;
import no.sosialekommuner.operation.bench.Settling;
import no.sosialekommuner.operation.command.Refused;
import no.sosialekommuner.search.Reindexing;
import no.sosialekommuner.space.GroupIntake;
import no.sosialekommuner.space.SpaceId;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The product itself: each passage is an article of a sample community, and the questions are asked of its API. */
final class ProductSearcher implements Searcher {

    private static final int PART = 500;
    private static final int LONGEST_TITLE = 200;
    private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");
    private static final String MEMBER = "anna@demo.example";

    /** The sample community's own contributions, which are no passages, may stand among the first. */
    private static final int ASKED_FOR = 30;

    private static final int NOT_YET = 503;
    private static final int PATIENCE = 50;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Long, String> passages;
    private final String token;
    private final ServerProcess server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ProductSearcher(Map<Long, String> passages, String token, ServerProcess server) {
        this.passages = passages;
        this.token = token;
        this.server = server;
    }

    /**
     * Fills the community of a data folder that no server has open.
     *
     * @param parts of an application on that folder; may be closed afterwards
     */
    static Filled fill(BeanFactory parts, List<Passage> passages) {
        new Settling(parts).moveIn();
        MemberId member = parts.getBean(MemberIntake.class).findActive(MEMBER).orElseThrow();
        SpaceId network = Objects.requireNonNull(
                parts.getBean(GroupIntake.class).bySlug(Set.of("nettverk")).get("nettverk"));
        Intake intake = parts.getBean(Intake.class);
        Map<Long, String> known = new HashMap<>();
        for (int from = 0; from < passages.size(); from += PART) {
            List<IncomingContribution> part = passages.subList(from, Math.min(passages.size(), from + PART)).stream()
                    .map(passage -> article(passage, member, network))
                    .toList();
            Map<String, ContributionId> taken = intake.contributions(part).ids();
            taken.forEach((key, id) -> known.put(id.value(), key));
        }
        parts.getBean(Reindexing.class).here(_ -> {});
        return new Filled(known, parts.getBean(Tokens.class).make(member, "./sk bench search", Scope.READ));
    }

    private static IncomingContribution article(Passage passage, MemberId member, SpaceId network) {
        String title =
                passage.title().isBlank() ? passage.id() : passage.title().strip();
        return IncomingContribution.of(
                passage.id(),
                Kind.ARTICLE,
                member,
                network,
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                passage.text(),
                List.of(),
                PUBLISHED);
    }

    static ProductSearcher of(Filled filled, Class<?> application, Path data) throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess(application, data);
        server.awaitHealth();
        return new ProductSearcher(filled.passages(), filled.token(), server);
    }

    @Override
    public String name() {
        return "the product";
    }

    @Override
    public List<String> find(String question) {
        String address = server.site() + "/api/v1/search?limit=" + ASKED_FOR + "&q="
                + URLEncoder.encode(question, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (int tries = 0; answer.statusCode() == NOT_YET && tries < PATIENCE; tries++) {
                // The server opens its index beside its first answers.
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            if (answer.statusCode() != 200) {
                throw new Refused("the search was answered with " + answer.statusCode());
            }
            return found(JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new Refused("the server could not be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    private List<String> found(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.path("items").forEach(item -> {
            String passage = passages.get(item.path("contribution").asLong());
            if (passage != null) {
                ids.add(passage);
            }
        });
        return ids;
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * A community that holds the passages.
     *
     * @param passages their ids by the numbers of the contributions
     */
    record Filled(Map<Long, String> passages, String token) {}
}
