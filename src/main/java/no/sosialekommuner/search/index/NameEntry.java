package no.sosialekommuner.search.index;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A member, a municipality or a topic, as it is found by name.
 *
 * @param id see {@link EntryId}
 * @param sort what it is, as in {@link EntryId.Sort}
 * @param words of all its names, and what describes it: a member's title and organisation, a municipality's county
 * @param title the names alone
 */
@SearchEntity
@Indexed
public record NameEntry(
        @DocumentId String id,
        @KeywordField String sort,
        @FullTextField(analyzer = "terms") String words,
        @FullTextField(analyzer = "terms") String stems,
        @FullTextField(analyzer = "terms") String parts,
        @FullTextField(analyzer = "terms") String title) {}
