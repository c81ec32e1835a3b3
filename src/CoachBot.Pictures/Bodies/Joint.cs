namespace CoachBot.Pictures.Bodies;

/// <summary>Everything that can change in a pose. A limb's joint exists twice: near (the working side, the person's right) and far.</summary>
internal enum Joint
{
    X,
    Y,
    Z,
    Trunk,
    Roll,
    Lean,
    Lumbar,
    Bend,
    Twist,
    Neck,
    Hip,
    HipOut,
    HipTurn,
    Knee,
    Ankle,
    Shoulder,
    ShoulderOut,
    ShoulderTurn,
    Elbow,
    FarHip,
    FarHipOut,
    FarHipTurn,
    FarKnee,
    FarAnkle,
    FarShoulder,
    FarShoulderOut,
    FarShoulderTurn,
    FarElbow,
}
