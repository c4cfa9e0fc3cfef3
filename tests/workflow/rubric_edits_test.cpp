#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "core/edit_example.h"
#include "core/error.h"
#include "core/rubric_diff.h"
#include "formats/file.h"
#include "formats/lint_words_file.h"
#include "formats/rubric_file.h"
#include "workflow/rubric_editor.h"
#include "workflow/standing_clock.h"

using namespace evenhand;
using workflow::RubricEditor;

namespace {

/// Makes edits at random; the same for the same seed.
class RandomAuthor {
public:
    explicit RandomAuthor(unsigned seed) : random_(seed) {}

    Rubric edit(const Rubric& rubric) {
        using Edit = Rubric (RandomAuthor::*)(const Rubric&);
        static const std::vector<Edit> edits = {&RandomAuthor::write,
                                                &RandomAuthor::write,
                                                &RandomAuthor::write,
                                                &RandomAuthor::accept,
                                                &RandomAuthor::rescale,
                                                &RandomAuthor::edit_criteria,
                                                &RandomAuthor::edit_items,
                                                &RandomAuthor::move_item,
                                                &RandomAuthor::cut_item,
                                                &RandomAuthor::edit_probes,
                                                &RandomAuthor::tie_probe,
                                                &RandomAuthor::edit_coverage,
                                                &RandomAuthor::edit_samples,
                                                &RandomAuthor::edit_keys,
                                                &RandomAuthor::edit_notes};
        return (this->*edits[below(edits.size())])(rubric);
    }

    std::size_t below(std::size_t bound) { return random_() % bound; }

private:
    /// The id of one of the parts, now and then one that is not there.
    template <typename Part>
    Id<Part> one_of(const std::vector<Part>& parts) {
        const std::size_t at = below(parts.size() + 1);
        return at < parts.size() ? parts[at].id : Id<Part>("LF99");
    }
    template <typename Part>
    std::optional<Id<Part>> one_or_none(const std::vector<Part>& parts) {
        return below(3) == 0 ? std::nullopt : std::optional(one_of(parts));
    }
    int step() { return static_cast<int>(below(5)) - 2; }
    ItemKind item_kind() { return static_cast<ItemKind>(below(4)); }
    ProbeKind probe_kind() { return static_cast<ProbeKind>(below(4)); }

    std::string words() {
        static const std::vector<std::string> pieces = {"names ",
                                                        "the gap",
                                                        " and ",
                                                        " or ",
                                                        ", ",
                                                        "; ",
                                                        ": ",
                                                        "\n",
                                                        "Task: ",
                                                        "é",
                                                        "<&>",
                                                        "\"",
                                                        "7",
                                                        "Candidate: ",
                                                        "\x01\xFF\r",
                                                        " without "};
        std::string text;
        for (std::size_t left = below(9); left > 0; --left) {
            text += pieces[below(pieces.size())];
        }
        return text;
    }

    RubricPlace somewhere(const Rubric& rubric) {
        std::vector<RubricPlace> places = all_places(rubric);
        places.emplace_back();
        RubricPlace place = places[below(places.size())];
        place.field =
            static_cast<RubricField>(below(static_cast<std::size_t>(RubricField::heard) + 1));
        return place;
    }

    Rubric write(const Rubric& rubric) { return with_text_at(rubric, somewhere(rubric), words()); }
    Rubric accept(const Rubric& rubric) {
        return below(9) == 0 ? with_all_accepted(rubric) : with_accepted(rubric, somewhere(rubric));
    }
    Rubric rescale(const Rubric& rubric) {
        return with_scale(rubric, Scale(1, std::vector<std::string>(2 + below(6), "label")));
    }
    Rubric edit_criteria(const Rubric& rubric) {
        switch (below(3)) {
            case 0:
                return with_new_criterion(rubric);
            case 1:
                return without_criterion(rubric, one_of(rubric.criteria));
            default:
                return with_criterion_moved(rubric, one_of(rubric.criteria), step());
        }
    }
    Rubric edit_items(const Rubric& rubric) {
        switch (below(3)) {
            case 0:
                return with_new_item(rubric, item_kind(), one_or_none(rubric.criteria));
            case 1:
                return without_item(rubric, one_of(rubric.items));
            default:
                return with_item_tied(rubric, one_of(rubric.items), one_or_none(rubric.criteria));
        }
    }
    Rubric move_item(const Rubric& rubric) {
        return with_item_moved(
            rubric, one_of(rubric.items), item_kind(), one_or_none(rubric.items));
    }
    Rubric cut_item(const Rubric& rubric) {
        return below(2) == 0
                   ? with_item_split(rubric, one_of(rubric.items), below(30))
                   : with_items_merged(rubric, one_of(rubric.items), one_of(rubric.items));
    }
    Rubric edit_probes(const Rubric& rubric) {
        switch (below(3)) {
            case 0:
                return with_new_probe(rubric, probe_kind(), one_or_none(rubric.criteria));
            case 1:
                return without_probe(rubric, one_of(rubric.probes));
            default:
                return with_probe_moved(rubric, one_of(rubric.probes), step());
        }
    }
    Rubric tie_probe(const Rubric& rubric) {
        return with_probe_tied(
            rubric, one_of(rubric.probes), probe_kind(), one_or_none(rubric.criteria));
    }
    Rubric edit_coverage(const Rubric& rubric) {
        switch (below(4)) {
            case 0:
                return with_new_coverage(rubric);
            case 1:
                return without_coverage(rubric, one_of(rubric.coverage));
            case 2:
                return with_coverage_moved(rubric, one_of(rubric.coverage), step());
            default:
                return with_coverage_probe(
                    rubric, one_of(rubric.coverage), one_or_none(rubric.probes));
        }
    }
    Rubric edit_samples(const Rubric& rubric) {
        switch (below(4)) {
            case 0:
                return with_new_sample(rubric);
            case 1:
                return without_sample(rubric, one_of(rubric.samples));
            case 2:
                return with_sample_moved(rubric, one_of(rubric.samples), step());
            default:
                return with_tick(
                    rubric, one_of(rubric.samples), one_of(rubric.items), below(2) == 0);
        }
    }
    Rubric edit_keys(const Rubric& rubric) {
        if (below(3) == 0) {
            return without_key(rubric, one_of(rubric.samples), one_or_none(rubric.criteria));
        }
        const auto level =
            below(4) == 0 ? std::nullopt : std::optional(static_cast<int>(1 + below(5)));
        return with_key(rubric, one_of(rubric.samples), one_or_none(rubric.criteria), level);
    }
    Rubric edit_notes(const Rubric& rubric) {
        const std::size_t index = below(rubric.rater_notes.size() + 1);
        switch (below(3)) {
            case 0:
                return with_new_note(rubric);
            case 1:
                return without_note(rubric, index);
            default:
                return with_note_moved(rubric, index, step());
        }
    }

    std::mt19937 random_;
};

template <typename Part>
void require_unique(const std::vector<Part>& parts) {
    std::set<std::string> ids;
    for (const Part& part : parts) {
        REQUIRE(ids.insert(part.id.text()).second);
    }
}

/// Whether a rubric is one that an author can go on with: it can be kept, and nothing in it names
/// what is not there.
void require_sound(const Rubric& rubric) {
    require_unique(rubric.criteria);
    require_unique(rubric.items);
    require_unique(rubric.probes);
    require_unique(rubric.coverage);
    require_unique(rubric.samples);
    REQUIRE(std::ranges::is_sorted(rubric.items, {}, &Item::kind));
    const auto read = formats::read_rubric(formats::rubric_bytes(rubric), "r.xml");
    REQUIRE(read.findings.empty());
    REQUIRE(read.value->rubric == rubric);
}

/// An editor with which random edits were made, each kept apart by the clock.
struct Story {
    testing::StandingClock clock;
    RandomAuthor author;
    RubricEditor editor;
    std::vector<Rubric> states{editor.rubric()};

    explicit Story(unsigned seed, LintWords words = {})
        : author(seed),
          editor(testing::example_draft(), std::nullopt, std::move(words), clock.clock()) {}

    void edit() {
        try {
            editor.edit([this](const Rubric& rubric) { return author.edit(rubric); });
        } catch (const Error& error) {
            REQUIRE(error.code() == ErrorCode::invalid_value);
            REQUIRE(editor.rubric() == states.back());
        }
        if (editor.rubric() != states.back()) {
            states.push_back(editor.rubric());
        }
    }
};

}  // namespace

TEST_CASE("after any edits the rubric is sound and can be kept") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        Story story(seed);
        for (int i = 0; i < 300; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            story.edit();
            require_sound(story.editor.rubric());
        }
        CHECK(story.states.size() > 100);
    }
}

TEST_CASE("undo gives back each state before, and redo each state after") {
    for (unsigned seed = 21; seed <= 23; ++seed) {
        CAPTURE(seed);
        Story story(seed);
        for (int i = 0; i < 300; ++i) {
            story.edit();
        }
        for (std::size_t i = story.states.size() - 1; i > 0; --i) {
            REQUIRE(story.editor.rubric() == story.states[i]);
            const auto place = story.editor.undo();
            REQUIRE(place);
            REQUIRE(is_there(story.editor.rubric(), *place));
        }
        REQUIRE_FALSE(story.editor.can_undo());
        for (const Rubric& state : story.states) {
            REQUIRE(story.editor.rubric() == state);
            (void)story.editor.redo();
        }
    }
}

TEST_CASE("any edit but to an origin shows in the differences") {
    for (unsigned seed = 31; seed <= 32; ++seed) {
        Story story(seed);
        for (int i = 0; i < 300; ++i) {
            story.edit();
        }
        for (std::size_t i = 1; i < story.states.size(); ++i) {
            const Rubric before = with_all_accepted(story.states[i - 1]);
            const Rubric after = with_all_accepted(story.states[i]);
            CAPTURE(seed);
            CAPTURE(i);
            REQUIRE(differences(before, after).empty() == (before == after));
        }
    }
}

TEST_CASE("every finding leads to its place") {
    const std::string file = std::string(EVENHAND_SOURCE_DIR) + "/rubrics/lint.txt";
    const auto words = formats::read_lint_words(formats::read_file(file), file);
    Story story(41, words.value.value());
    std::set<std::string> codes;
    for (int i = 0; i < 200; ++i) {
        story.edit();
        for (const Findings* findings :
             {&story.editor.findings(), &story.editor.publishing_findings()}) {
            for (const Finding& finding : *findings) {
                CAPTURE(finding.code);
                codes.insert(finding.code);
                REQUIRE(location_of(place_in_rubric(finding.location)) == finding.location);
            }
        }
    }
    CHECK(codes.size() > 20);
}
