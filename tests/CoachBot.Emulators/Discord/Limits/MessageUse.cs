namespace CoachBot.Emulators.Discord.Limits;

/// <summary>Where a message's body goes; flags and nonces differ.</summary>
public enum MessageUse
{
    Channel,
    Edit,
    Interaction,
    InteractionEdit,
}
