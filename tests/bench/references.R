# references.R SIM: prints what bench_references measures, as psych and lme4 do it: what, milliseconds
# of the processor, the value found. SIM holds the simulated panels.
suppressPackageStartupMessages({
    library(psych)
    library(lme4)
})
sim <- commandArgs(trailingOnly = TRUE)[1]

measure <- function(what, rounds, work) {
    times <- numeric(rounds)
    for (i in seq_len(rounds)) {
        times[i] <- sum(system.time(value <- work())[c("user.self", "sys.self")])
    }
    cat(what, 1000 * median(times), sprintf("%.10g", value), sep = "\t")
    cat("\n")
}

# Persons by raters, of means over criteria.
means_of <- function(ratings) with(ratings, tapply(score, list(person, rater), mean))

components <- function(ratings) {
    fit <- lmer(
        score ~ 1 + (1 | person) + (1 | rater) + (1 | criterion) + (1 | person:rater) +
            (1 | person:criterion) + (1 | rater:criterion),
        data = ratings, REML = TRUE, control = lmerControl(check.conv.singular = "ignore")
    )
    as.numeric(VarCorr(fit)$person)
}

icc2 <- function(means, lmer) {
    found <- suppressWarnings(suppressMessages(ICC(means, missing = FALSE, lmer = lmer)))
    found$results["Single_random_raters", "ICC"]
}

for (panel in c("s1", "s2")) {
    file <- c(s1 = "s1_panel.csv", s2 = "s2_sparse.csv")[[panel]]
    ratings <- read.csv(file.path(sim, file), stringsAsFactors = TRUE)
    means <- means_of(ratings)
    # What is complete has mean squares; what is not needs the mixed model.
    measure(paste0("icc_", panel), 5, function() icc2(means, lmer = anyNA(means)))
    measure(paste0("components_", panel), 3, function() components(ratings))
}
