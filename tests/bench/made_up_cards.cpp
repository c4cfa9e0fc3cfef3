#include "made_up_cards.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <random>
#include <stdexcept>

#include "core/number_text.h"
#include "core/scorecard.h"
#include "core/session_change.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "formats/scorecard_file.h"

namespace evenhand::bench {

namespace {

constexpr int vocabulary = 30'000;
constexpr int years = 5;
constexpr int notes = 12;
constexpr int words_of_note = 20;
constexpr int words_of_summary = 50;
constexpr Timestamp model_day{std::chrono::seconds(1'772'442'000)};  // 2026-03-02T09:00:00Z
constexpr std::chrono::minutes half_hour{30};
constexpr std::string_view seal_begins = "  <seal algorithm=\"sha256\">";

class Words {
public:
    explicit Words(int seed) : chance_(static_cast<unsigned>(seed)) {}

    std::string text(int words) {
        std::string text;
        for (int i = 0; i < words; ++i) {
            // Drawn from the law's inverse, near enough for a benchmark.
            const double drawn = std::pow(vocabulary, uniform_(chance_));
            text.append(i == 0 ? "word" : " word").append(std::to_string(static_cast<int>(drawn)));
        }
        return text;
    }

private:
    std::minstd_rand chance_;
    std::uniform_real_distribution<double> uniform_{0.0, 0.999999};
};

std::string model_card(const PinnedRubric& pinned, Recommendation says, int level) {
    const Kit kit{pinned};
    const InterviewHead head{Id<Session>("model-session"),
                             {Id<Candidate>("model-candidate"), "Model Candidate"},
                             "Model Role",
                             {Id<Rater>("model-rater"), "Model Rater"}};
    Session session = new_session(head, kit, model_day);
    auto moment = model_day;
    const auto change = [&](const SessionChange& what) {
        moment += std::chrono::seconds(15);
        session = apply(std::move(session), what, kit, moment);
    };
    change(QuestionOpened{0});
    const std::vector<Criterion>& criteria = pinned.rubric.criteria;
    for (std::size_t line = 0; line < notes; ++line) {
        change(NotesEdited{0, line, 0, {"model-note"}});
        change(LineTied{0, line, criteria[line % criteria.size()].id});
    }
    for (const Criterion& criterion : criteria) {
        change(RatingGiven{0, criterion.id, level});
    }
    Salt salt{};
    const auto card = finish(session, kit, {says, "model-summary"}, salt, model_day + half_hour);
    if (!card.value) {
        throw std::runtime_error("the model card is not finished");
    }
    return formats::scorecard_bytes(*card.value);
}

std::string_view between(std::string_view text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    if (from == std::string_view::npos) {
        return {};
    }
    text.remove_prefix(from + begin.size());
    return text.substr(0, text.find(end));
}

}  // namespace

MadeUpCards::MadeUpCards(const std::string& rubrics, int all)
    : apart_(std::chrono::seconds(std::chrono::years(years)).count() / all) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(rubrics)) {
        if (entry.path().string().ends_with(".rubric.xml")) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    int level = 0;
    for (const auto& file : files) {
        const auto rubric = formats::read_rubric(formats::read_file(file), file.string());
        for (int says = 0; rubric.value && says < 5; ++says) {
            level = level % 5 + 1;
            templates_.push_back(
                template_of(model_card(*rubric.value, static_cast<Recommendation>(says), level)));
        }
    }
}

MadeUpCards::Template MadeUpCards::template_of(const std::string& card) {
    constexpr std::size_t length_of_time = 20;
    constexpr std::size_t length_of_seal = 64;
    struct Mark {
        std::string_view text;
        Slot slot;
        int number;
    };
    constexpr std::array<Mark, 10> marks = {{{"model-session", Slot::session, 0},
                                             {"model-candidate", Slot::candidate_id, 0},
                                             {"Model Candidate", Slot::candidate, 0},
                                             {"Model Role", Slot::role, 0},
                                             {"model-rater", Slot::rater_id, 0},
                                             {"Model Rater", Slot::rater, 0},
                                             {"model-summary", Slot::text, words_of_summary},
                                             {"model-note", Slot::text, words_of_note},
                                             {"2026-03-02T09:", Slot::time, 0},
                                             {seal_begins, Slot::seal, 0}}};
    Template result;
    std::string_view rest = card;
    for (;;) {
        std::size_t nearest = std::string_view::npos;
        const Mark* found = nullptr;
        for (const Mark& mark : marks) {
            const auto at = rest.find(mark.text);
            if (at < nearest) {
                nearest = at;
                found = &mark;
            }
        }
        if (found == nullptr) {
            break;
        }
        Stretch stretch{std::string(rest.substr(0, nearest)), found->slot, found->number};
        std::size_t length = found->text.size();
        if (found->slot == Slot::time) {
            length = length_of_time;
            const auto moment = from_iso(rest.substr(nearest, length));
            stretch.number = static_cast<int>((*moment - model_day).count());
        } else if (found->slot == Slot::seal) {
            length += length_of_seal + std::string_view("</seal>\n").size();
        }
        result.stretches.push_back(std::move(stretch));
        rest.remove_prefix(nearest + length);
    }
    result.end = rest;
    return result;
}

std::string MadeUpCards::session(int number) {
    return "session-" + std::to_string(number);
}

std::string MadeUpCards::candidate_id(int number) {
    return "candidate-" + std::to_string(number / 3);
}

std::string MadeUpCards::candidate(int number) {
    return "Candidate Name" + std::to_string(number / 3);
}

std::string MadeUpCards::role(int number) {
    return "Role " + std::to_string(number / 3 % 20);
}

std::string MadeUpCards::interviewer(int number) {
    return "Interviewer Name" + std::to_string(number % 50);
}

Timestamp MadeUpCards::opened(int number) const {
    return first_day + apart_ * number;
}

Timestamp MadeUpCards::submitted(int number) const {
    return opened(number) + half_hour;
}

std::string MadeUpCards::card(int number) const {
    const Template& model = templates_[static_cast<std::size_t>(number) * 7 % templates_.size()];
    Words words(number + 1);
    std::string card;
    card.reserve(40'000);
    std::size_t seal = 0;
    for (const Stretch& stretch : model.stretches) {
        card += stretch.fixed;
        switch (stretch.slot) {
            case Slot::session:
                card += session(number);
                break;
            case Slot::candidate_id:
                card += candidate_id(number);
                break;
            case Slot::candidate:
                card += candidate(number);
                break;
            case Slot::role:
                card += role(number);
                break;
            case Slot::rater_id:
                card += "rater-" + std::to_string(number % 50);
                break;
            case Slot::rater:
                card += interviewer(number);
                break;
            case Slot::text:
                card += words.text(stretch.number);
                break;
            case Slot::time:
                card += to_iso(opened(number) + std::chrono::seconds(stretch.number));
                break;
            case Slot::seal:
                seal = card.size();
                break;
        }
    }
    card += model.end;
    const std::string digest = formats::sha256_hex(card);
    card.insert(seal, std::string(seal_begins) + digest + "</seal>\n");
    return card;
}

std::optional<archive::CardFacts> light_facts(std::string_view card) {
    const std::string_view own = card.substr(0, card.find("\n<rubric "));
    archive::CardFacts facts;
    const auto opened = from_iso(between(own, " opened=\"", "\""));
    const auto submitted = from_iso(between(own, " submitted=\"", "\""));
    if (!opened || !submitted) {
        return std::nullopt;
    }
    facts.interviewed = *opened;
    facts.submitted = *submitted;
    facts.session = between(own, " id=\"", "\"");
    facts.candidate_id = between(own, "<candidate id=\"", "\"");
    facts.candidate = between(between(own, "<candidate ", "/"), ">", "<");
    facts.role = between(own, "<role>", "<");
    facts.interviewer_id = between(own, "<interviewer id=\"", "\"");
    facts.interviewer = between(between(own, "<interviewer ", "/"), ">", "<");
    facts.score = 100 * to_int(between(own, " score=\"", "\"")).value_or(0);
    const std::string_view says = between(own, "<verdict recommendation=\"", "\"");
    for (int i = 0; i < 5; ++i) {
        std::string words = evenhand::words(static_cast<Recommendation>(i));
        std::ranges::transform(words, words.begin(), [](char c) {
            return c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        });
        if (words == says) {
            facts.recommendation = static_cast<Recommendation>(i);
        }
    }
    facts.rubrics = {{std::string(between(own, "<question rubric=\"", "\"")),
                      1,
                      std::string(between(card, "<title>", "<"))}};
    facts.passages.emplace_back(between(between(own, "<verdict ", "/"), ">", "<"));
    for (auto at = own.find("<note "); at != std::string_view::npos;
         at = own.find("<note ", at + 1)) {
        facts.passages.emplace_back(between(own.substr(at), ">", "<"));
    }
    return facts;
}

}  // namespace evenhand::bench
