package no.sosialekommuner.feedback.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.feedback.request.Criterion;
import no.sosialekommuner.feedback.request.FeedbackRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the answers to requests come to; by as many statements for twenty requests as for one. */
@Repository
public class Opinions {

    private final JdbcClient db;

    Opinions(JdbcClient db) {
        this.db = db;
    }

    public Map<Long, Score> of(List<FeedbackRequest> requests) {
        Map<Long, List<Criterion>> criteria = criteria(requests);
        Map<Long, List<Opinion>> opinions = opinions(requests);
        Map<Long, Score> scores = new HashMap<>();
        requests.forEach(it -> scores.put(
                it.id(),
                Score.of(criteria.getOrDefault(it.id(), List.of()), opinions.getOrDefault(it.id(), List.of()))));
        return scores;
    }

    private Map<Long, List<Criterion>> criteria(List<FeedbackRequest> requests) {
        Map<Long, List<Criterion>> found = new HashMap<>();
        db.sql("""
                        select k.request_id, k.id, k.name, k.weight
                          from feedback.criterion k
                         where k.request_id = any (?)
                         order by k.request_id, k.position
                        """)
                .param(ids(requests))
                .query((rs, _) -> Map.entry(
                        rs.getLong("request_id"),
                        new Criterion(rs.getLong("id"), rs.getString("name"), rs.getInt("weight"))))
                .list()
                .forEach(it -> found.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                        .add(it.getValue()));
        return found;
    }

    private Map<Long, List<Opinion>> opinions(List<FeedbackRequest> requests) {
        Map<Long, Map<Long, Opinion>> byMember = new HashMap<>();
        db.sql("""
                        select i.request_id, i.member_id, case when i.expert then w.weight else 1 end as weight,
                               s.criterion_id, s.value
                          from feedback.invited i
                          join feedback.request r on r.id = i.request_id
                          join feedback.expert_weight w on w.version = r.expert_weight
                          left join feedback.score s on s.request_id = i.request_id and s.member_id = i.member_id
                         where i.request_id = any (?) and i.answered_at is not null
                        """)
                .param(ids(requests))
                .query((rs, _) -> new Row(
                        rs.getLong("request_id"),
                        rs.getLong("member_id"),
                        rs.getDouble("weight"),
                        rs.getLong("criterion_id"),
                        rs.getInt("value")))
                .list()
                .forEach(it -> byMember.computeIfAbsent(it.request(), _ -> new LinkedHashMap<>())
                        .merge(it.member(), it.opinion(), Opinions::both));
        Map<Long, List<Opinion>> found = new HashMap<>();
        byMember.forEach((request, members) -> found.put(request, List.copyOf(members.values())));
        return found;
    }

    private static Opinion both(Opinion one, Opinion other) {
        Map<Long, Integer> scores = new HashMap<>(one.scores());
        scores.putAll(other.scores());
        return new Opinion(one.weight(), scores);
    }

    private static Long[] ids(List<FeedbackRequest> requests) {
        return requests.stream().map(FeedbackRequest::id).toArray(Long[]::new);
    }

    private record Row(long request, long member, double weight, long criterion, int value) {

        Opinion opinion() {
            return new Opinion(weight, value == 0 ? Map.of() : Map.of(criterion, value));
        }
    }
}
