#include "report/figures/words.h"

#include <cmath>

#include "core/words.h"
#include "report/figures/numbers.h"

namespace evenhand::report::figures {

namespace {

std::string ends_evidence(const Flag& flag, int lowest, int highest) {
    return "gives " + std::to_string(lowest) + " or " + std::to_string(highest) + " to " +
           percent(flag.found) + ", " + percent(flag.expected) + " expected";
}

std::string groups_sentence(const std::vector<std::vector<std::string>>& groups) {
    if (groups.empty()) {
        return "";
    }
    std::string text = " The groups: ";
    for (std::size_t at = 0; at < groups.size() && at < 4; ++at) {
        text += (at == 0 ? "" : "; ") + listed_briefly(groups[at]);
    }
    if (groups.size() > 4) {
        text += "; and " + counted(groups.size() - 4, "more group");
    }
    return text + ".";
}

std::string disconnected_sentence(const Obstacle& obstacle) {
    if (obstacle.broken == Link::persons_and_raters) {
        return "These interviewers fall into groups that share no candidate, so nobody can be "
               "compared across the groups. One candidate whom both sides score joins them." +
               groups_sentence(obstacle.groups);
    }
    const std::string remedy = obstacle.broken == Link::whole
                                   ? "More candidates whom both sides score join them."
                                   : "One criterion that both sides share joins them.";
    return capitalised(disconnected_words(obstacle.broken)) + ". " + remedy;
}

/// "strict, lenient and one impression"
std::string effects_listed(const std::vector<Effect>& effects) {
    std::vector<std::string> words;
    words.reserve(effects.size());
    for (const Effect effect : effects) {
        words.push_back(uncapitalised(effect_words(effect)));
    }
    return listed_briefly(words, words.size());
}

}  // namespace

std::string flag_words(const Flag& flag) {
    if (flag.effect == Effect::drift) {
        return flag.found < 0 ? "Getting stricter" : "Getting softer";
    }
    return effect_words(flag.effect);
}

std::string effect_words(Effect effect) {
    switch (effect) {
        case Effect::severe:
            return "Strict";
        case Effect::lenient:
            return "Lenient";
        case Effect::central_tendency:
            return "Stays in the middle";
        case Effect::extremity:
            return "Goes to the ends";
        case Effect::halo:
            return "One impression";
        case Effect::drift:
            return "Changing over time";
        case Effect::erratic:
            break;
    }
    return "Hard to predict";
}

std::string flag_evidence(const Flag& flag, int lowest, int highest) {
    switch (flag.effect) {
        case Effect::severe:
            return fixed(-flag.found) + " points less (" + size_range(flag.interval) + ")";
        case Effect::lenient:
            return fixed(flag.found) + " points more (" + size_range(flag.interval) + ")";
        case Effect::central_tendency:
        case Effect::extremity:
            return ends_evidence(flag, lowest, highest);
        case Effect::halo:
            return "candidate’s scores spread " + fixed(flag.found, 2) + ", " +
                   fixed(flag.expected, 2) + " expected";
        case Effect::drift:
            return fixed(std::abs(flag.found)) + " points from first to last interview";
        case Effect::erratic:
            break;
    }
    return "scatter " + fixed(flag.found) + " times what answers explain";
}

std::string flag_meaning(Effect effect) {
    switch (effect) {
        case Effect::severe:
            return "Gives less than the average interviewer for the same answers. Reading the "
                   "anchors of the two levels in doubt side by side helps most.";
        case Effect::lenient:
            return "Gives more than the average interviewer for the same answers. Asking for the "
                   "quote that carries each level helps most.";
        case Effect::central_tendency:
            return "Uses the middle of the scale for answers that others score high or low. "
                   "Practising with a clearly weak and a clearly strong sample helps.";
        case Effect::extremity:
            return "Gives the lowest and highest scores to answers that others place nearer to the "
                   "middle. Naming what would lift or sink an answer by one level helps.";
        case Effect::halo:
            return "Gives one candidate nearly the same score on every criterion, more than the "
                   "answers justify. Scoring one criterion at a time, from notes, helps.";
        case Effect::drift:
            return "Scores the same answers differently than at the beginning. Scoring an early "
                   "sample again, blind, shows by how much.";
        case Effect::erratic:
            break;
    }
    return "Scores are hard to predict from everybody else’s. Comparing quotes with a colleague "
           "after a shared interview shows where the anchors are read differently.";
}

int interviews_needed(Effect effect) {
    switch (effect) {
        case Effect::severe:
        case Effect::lenient:
        case Effect::erratic:
            return severity_needs;
        case Effect::halo:
            return halo_needs;
        case Effect::central_tendency:
        case Effect::extremity:
        case Effect::drift:
            break;
    }
    return shape_needs;
}

std::string obstacle_sentence(const Obstacle& obstacle) {
    switch (obstacle.reason) {
        case Undefined::needs_two_raters:
            return "This compares interviewers: at least two are needed, each with " +
                   std::to_string(severity_needs) + " interviews.";
        case Undefined::needs_two_units:
            return "This needs at least two candidates.";
        case Undefined::no_pairable_units:
            return "No answer was scored by two interviewers, so nothing can be compared. Two "
                   "interviewers who score the same candidate change that.";
        case Undefined::no_variation:
            return "All scores are the same, so there is nothing to compare.";
        case Undefined::constant_rater:
            return "One side gave a single score throughout, so there is nothing to compare.";
        case Undefined::disconnected:
            return disconnected_sentence(obstacle);
        case Undefined::not_converged:
            return "The estimate did not settle on these scores, so it is not shown. A longer "
                   "period or a rubric with more interviews may do.";
        case Undefined::too_large:
            return "There are more scores than can be computed in reasonable time. A shorter "
                   "period "
                   "or one rubric will do.";
        case Undefined::unbalanced:
        case Undefined::out_of_reach:
        case Undefined::too_few:
            break;
    }
    return "There are not enough interviews to tell.";
}

std::string what_lacks(int interviews) {
    return interviews < severity_needs ? so_many_of(interviews, severity_needs)
                                       : "fewer than " + std::to_string(scores_needed) + " scores";
}

std::string in_short(bool all_told) {
    return all_told ? "nothing stands out" : "nothing so far; not all can be told yet";
}

std::string stands_out(std::string found, const std::vector<Effect>& untold) {
    if (found.empty()) {
        found = in_short(true);
    }
    return untold.empty() ? found : found + "; " + untold_words(untold);
}

std::string untold_words(const std::vector<Effect>& untold) {
    return std::string(not_enough) + ": " + effects_listed(untold);
}

std::string disconnected_words(Link broken) {
    switch (broken) {
        case Link::raters_and_criteria:
            return "some interviewers share no criterion with the others, so strict interviewers "
                   "and hard criteria cannot be told apart";
        case Link::persons_and_criteria:
            return "some candidates share no criterion with the others, so good candidates and "
                   "easy criteria cannot be told apart";
        case Link::whole:
            return "without those who gave or got only one end of the scale the scores fall into "
                   "parts that cannot be compared";
        case Link::persons_and_raters:
            break;
    }
    return "the scores fall into parts that share no candidate, so their interviewers cannot be "
           "compared";
}

std::string so_many_of(int interviews, int needed) {
    return std::to_string(interviews) + " of " + std::to_string(needed) + " interviews";
}

}  // namespace evenhand::report::figures
