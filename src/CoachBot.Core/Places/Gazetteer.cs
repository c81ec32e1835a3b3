namespace CoachBot.Core.Places;

/// <summary>Cities and countries that people name, to time zones and countries.</summary>
public sealed class Gazetteer;
