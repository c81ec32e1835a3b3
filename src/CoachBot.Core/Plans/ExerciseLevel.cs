namespace CoachBot.Core.Plans;

/// <summary>One step within an exercise (dead bug: knees bent, one straight leg ...); its words are the prompt "exercise.{id}.level".</summary>
/// <param name="Id">The exercise's id, "-L" and its place from 1: "EX-03-L2".</param>
/// <param name="From">The phase in which it may first be done.</param>
public sealed record ExerciseLevel(string Id, Phase From);
